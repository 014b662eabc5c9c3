#include "gui/app/settings.h"
#include "tests/support/testmain.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace stepwise;
using namespace std::chrono_literals;

class TestSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_directory = std::make_unique<QTemporaryDir>(); }

    void hasDefaults()
    {
        const Settings settings(file());
        QCOMPARE(settings.defaultGrace(), std::optional<Duration>(10s));
        QCOMPARE(settings.pace(), 1.0);
        QCOMPARE(settings.theme(), Theme::System);
        QCOMPARE(settings.paletteKind(), PaletteKind::Default);
        QVERIFY(settings.language().isEmpty());
        QVERIFY(settings.recentFiles().isEmpty());
        QVERIFY(settings.isMinimapVisible());
    }

    void keepsWhatWasChosen()
    {
        {
            Settings settings(file());
            settings.setDefaultGrace(2500ms);
            settings.setPace(0);
            settings.setTheme(Theme::Dark);
            settings.setPaletteKind(PaletteKind::Greyscale);
            settings.setLanguage(QStringLiteral("de"));
            settings.setLegendVisible(false);
            settings.setMotion(Motion::Reduced);
            FileView view;
            view.arrangement.direction = LayoutDirection::TopToBottom;
            view.arrangement.grouping = GroupingKind::Prefix;
            view.arrangement.mergesTwins = true;
            view.arrangement.collapsed = {QStringLiteral("prefix/a,b"), QStringLiteral("prefix/c")};
            view.arrangement.opened = {QStringLiteral("twins/x")};
            view.arrangement.place = ViewPlace{0.25, -3.5, 1e6};
            view.filter = QStringLiteral("held");
            view.timelineOrder = QStringLiteral("name");
            settings.setFileView(QStringLiteral("/a/b.dot"), view);
        }
        const Settings settings(file());
        QCOMPARE(settings.defaultGrace(), std::optional<Duration>(2500ms));
        QCOMPARE(settings.pace(), 0.0);
        QCOMPARE(settings.theme(), Theme::Dark);
        QCOMPARE(settings.paletteKind(), PaletteKind::Greyscale);
        QCOMPARE(settings.language(), QStringLiteral("de"));
        QVERIFY(!settings.isLegendVisible());
        const FileView view = settings.fileView(QStringLiteral("/a/b.dot"));
        QCOMPARE(settings.motion(), Motion::Reduced);
        QCOMPARE(view.arrangement.direction, LayoutDirection::TopToBottom);
        QCOMPARE(view.arrangement.grouping, GroupingKind::Prefix);
        QVERIFY(view.arrangement.mergesTwins);
        QCOMPARE(view.arrangement.collapsed,
                 (QStringList{QStringLiteral("prefix/a,b"), QStringLiteral("prefix/c")}));
        QCOMPARE(view.arrangement.opened, QStringList{QStringLiteral("twins/x")});
        QCOMPARE(view.arrangement.place, std::optional(ViewPlace{0.25, -3.5, 1e6}));
        QVERIFY(!settings.fileView(QStringLiteral("/a/c.dot")).arrangement.place);
        QCOMPARE(view.filter, QStringLiteral("held"));
        QCOMPARE(view.timelineOrder, QStringLiteral("name"));
        QVERIFY(settings.fileView(QStringLiteral("/a/c.dot")).filter.isEmpty());
    }

    void tellsAtOnceFromNoSetting()
    {
        Settings settings(file());
        settings.setDefaultGrace(std::nullopt);
        QCOMPARE(settings.defaultGrace(), std::optional<Duration>());
    }

    void nonsenseCountsAsAbsent()
    {
        {
            QSettings store(file(), QSettings::IniFormat);
            store.setValue(QStringLiteral("look/theme"), 17);
            store.setValue(QStringLiteral("run/pace"), -3);
            store.setValue(QStringLiteral("run/grace"), -8.0);
        }
        const Settings settings(file());
        QCOMPARE(settings.theme(), Theme::System);
        QCOMPARE(settings.pace(), 1.0);
        QCOMPARE(settings.defaultGrace(), std::optional<Duration>(10s));
    }

    void recentFilesAreDistinctAndFew()
    {
        Settings settings(file());
        QSignalSpy changes(&settings, &Settings::recentFilesChanged);
        for (int index = 0; index < 12; ++index)
            settings.addRecentFile(QStringLiteral("/graphs/%1.dot").arg(index));
        settings.addRecentFile(QStringLiteral("/graphs/5.dot"));
        QCOMPARE(changes.count(), 13);
        QCOMPARE(settings.recentFiles().size(), Settings::recentFilesLimit);
        QCOMPARE(settings.recentFiles().first(), QStringLiteral("/graphs/5.dot"));
        QCOMPARE(settings.recentFiles().count(QStringLiteral("/graphs/5.dot")), 1);
    }

private:
    QString file() const { return m_directory->filePath(QStringLiteral("settings.ini")); }

    std::unique_ptr<QTemporaryDir> m_directory;
};

STEPWISE_GUILESS_TEST_MAIN(TestSettings)
#include "tst_settings.moc"
