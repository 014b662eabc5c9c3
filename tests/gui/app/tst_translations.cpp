#include "core/graph/taskstate.h"
#include "gui/app/translator.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace stepwise;

namespace {

/// A text of a translation file.
struct Message
{
    QString context;
    QString source;
    QStringList translations;
    bool isFinished = true;
};

QList<Message> readMessages(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<Message> messages;
    QString context;
    for (QXmlStreamReader xml(&file); !xml.atEnd(); xml.readNext()) {
        if (!xml.isStartElement())
            continue;
        if (xml.name() == QLatin1String("name"))
            context = xml.readElementText();
        else if (xml.name() == QLatin1String("source"))
            messages.append({context, xml.readElementText(), {}, true});
        else if (xml.name() == QLatin1String("translation")) {
            Message &message = messages.last();
            message.isFinished =
                xml.attributes().value(QLatin1String("type")) != QLatin1String("unfinished");
            while (!(xml.isEndElement() && xml.name() == QLatin1String("translation"))) {
                xml.readNext();
                if (xml.isCharacters() && !xml.isWhitespace())
                    message.translations.append(xml.text().toString());
            }
        }
    }
    return messages;
}

/// "%1", "%2" … and "%n": what a text puts in.
QSet<QString> placesOf(const QString &text)
{
    static const QRegularExpression place(QStringLiteral("%L?([1-9n])"));
    QSet<QString> places;
    for (auto match = place.globalMatch(text); match.hasNext();)
        places.insert(match.next().captured(1));
    return places;
}

QSet<QString> keysOf(const QList<Message> &messages)
{
    QSet<QString> keys;
    for (const Message &message : messages)
        keys.insert(message.context + QLatin1Char('\n') + message.source);
    return keys;
}

} // namespace

class TestTranslations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTextIsTranslated_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("German") << QStringLiteral("de");
        QTest::newRow("English plurals") << QStringLiteral("en");
    }

    void everyTextIsTranslated()
    {
        QFETCH(QString, language);
        const QList<Message> messages = readMessages(fileOf(language));
        QVERIFY(!messages.isEmpty());
        for (const Message &message : messages) {
            QVERIFY2(message.isFinished, qPrintable(message.context + message.source));
            const QSet<QString> places = placesOf(message.source);
            for (const QString &translation : message.translations) {
                QSet<QString> missing = places - placesOf(translation);
                missing.remove(QStringLiteral("n")); // "the task" may stand for "%n tasks"
                QVERIFY2(missing.isEmpty(), qPrintable(translation));
                QVERIFY2((placesOf(translation) - places).isEmpty(), qPrintable(translation));
            }
        }
    }

    void theFilesHoldEveryTextOfTheSources()
    {
        QTemporaryDir directory;
        const QString copy = directory.filePath(QStringLiteral("copy_de.ts"));
        const QDir root(QStringLiteral(STEPWISE_SOURCE_DIR));
        QProcess lupdate;
        lupdate.start(QStringLiteral(STEPWISE_LUPDATE),
                      {QStringLiteral("-silent"), QStringLiteral("-I"), root.path(),
                       root.filePath(QStringLiteral("core")), root.filePath(QStringLiteral("gui")),
                       QStringLiteral("-extensions"), QStringLiteral("cpp,h"),
                       QStringLiteral("-target-language"), QStringLiteral("de"),
                       QStringLiteral("-ts"), copy});
        QVERIFY(lupdate.waitForFinished(120'000));
        QCOMPARE(lupdate.exitCode(), 0);
        const QSet<QString> found = keysOf(readMessages(copy));
        QVERIFY(found.size() > 100);
        const QSet<QString> untranslated =
            found - keysOf(readMessages(fileOf(QStringLiteral("de"))));
        QVERIFY2(untranslated.isEmpty(),
                 qPrintable(QStringList(untranslated.values()).join(QLatin1String("\n\n"))));
    }

    void theLanguageCanBeSwitched()
    {
        Translator translator;
        translator.setLanguage(QStringLiteral("de"));
        QCOMPARE(stateName(TaskState::Skipped), QStringLiteral("Übersprungen"));
        QCOMPARE(QLocale().language(), QLocale::German);
        translator.setLanguage(QStringLiteral("en"));
        QCOMPARE(stateName(TaskState::Skipped), QStringLiteral("Skipped"));
        QCOMPARE(QLocale().toString(1.5), QStringLiteral("1.5"));
    }

    void englishHasItsPlurals()
    {
        Translator translator;
        translator.setLanguage(QStringLiteral("en"));
        const auto text = [](int count) {
            return QCoreApplication::translate("stepwise::Notices", "Show the %n task(s)", nullptr,
                                               count);
        };
        QCOMPARE(text(1), QStringLiteral("Show the task"));
        QCOMPARE(text(3), QStringLiteral("Show the 3 tasks"));
    }

private:
    static QString fileOf(const QString &language)
    {
        return QStringLiteral(STEPWISE_SOURCE_DIR "/translations/stepwise_%1.ts").arg(language);
    }
};

STEPWISE_GUILESS_TEST_MAIN(TestTranslations)
#include "tst_translations.moc"
