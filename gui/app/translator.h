#pragma once

#include <QObject>
#include <QStringList>
#include <QTranslator>

namespace stepwise {

/// The language of the program's texts and numbers. What is translated when it changes are texts
/// made from then on; who shows older ones makes them anew.
class Translator : public QObject
{
    Q_OBJECT

public:
    explicit Translator(QObject *parent = nullptr);
    ~Translator() override;

    /// Languages that can be chosen: their codes, English first.
    static QStringList languages();
    /// What a language calls itself.
    static QString nameOf(const QString &language);

    /// A code of `languages`; empty: the system's, or English when that is not there.
    void setLanguage(const QString &language);

private:
    void remove();

    QTranslator m_texts;
    QTranslator m_qtTexts;
};

} // namespace stepwise
