#include "gui/app/translator.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace stepwise {

using namespace Qt::StringLiterals;

Translator::Translator(QObject *parent) : QObject(parent) {}

Translator::~Translator()
{
    remove();
}

QStringList Translator::languages()
{
    return {u"en"_s, u"de"_s};
}

QString Translator::nameOf(const QString &language)
{
    return QLocale(language).nativeLanguageName();
}

void Translator::setLanguage(const QString &language)
{
    remove();
    const QLocale locale = language.isEmpty() ? QLocale::system() : QLocale(language);
    QLocale::setDefault(locale);
    if (m_qtTexts.load(locale, u"qtbase"_s, u"_"_s,
                       QLibraryInfo::path(QLibraryInfo::TranslationsPath))) {
        QCoreApplication::installTranslator(&m_qtTexts);
    }
    // English has a file too: the plurals ("1 task", "2 tasks").
    if (m_texts.load(locale, u"stepwise"_s, u"_"_s, u":/translations"_s) ||
        m_texts.load(u"stepwise_en"_s, u":/translations"_s)) {
        QCoreApplication::installTranslator(&m_texts);
    }
}

void Translator::remove()
{
    QCoreApplication::removeTranslator(&m_texts);
    QCoreApplication::removeTranslator(&m_qtTexts);
}

} // namespace stepwise
