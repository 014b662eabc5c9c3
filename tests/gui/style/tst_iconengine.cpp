#include "gui/style/appearance.h"
#include "gui/style/iconengine.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QTest>

using namespace stepwise;

namespace {

/// The colour of the strokes: that of the most opaque pixel.
QColor strokeOf(const QPixmap &pixmap)
{
    const QImage image = pixmap.toImage().convertToFormat(QImage::Format_ARGB32);
    QColor stroke(0, 0, 0, 0);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor colour = image.pixelColor(x, y);
            if (colour.alpha() > stroke.alpha())
                stroke = colour;
        }
    }
    return stroke;
}

bool isNear(const QColor &left, const QColor &right)
{
    constexpr int tolerance = 4;
    return qAbs(left.red() - right.red()) <= tolerance &&
           qAbs(left.green() - right.green()) <= tolerance &&
           qAbs(left.blue() - right.blue()) <= tolerance;
}

} // namespace

class TestIconEngine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyIconDrawsSomething()
    {
        const QStringList names =
            QDir(QStringLiteral(":/icons")).entryList({QStringLiteral("*.svg")});
        QVERIFY(names.size() > 30);
        for (const QString &name : names) {
            const QPixmap pixmap = linePixmap(name.chopped(4), Qt::red, 24, 1.0);
            QVERIFY2(strokeOf(pixmap).alpha() > 100, qPrintable(name));
        }
    }

    void anUnknownNameIsNull() { QVERIFY(lineIcon(QStringLiteral("no-such-icon")).isNull()); }

    void followsTheProgramsPalette()
    {
        Appearance appearance;
        const QIcon icon = lineIcon(QStringLiteral("x"));
        for (const Theme theme : {Theme::Light, Theme::Dark, Theme::Light}) {
            appearance.setTheme(theme);
            QVERIFY(isNear(strokeOf(icon.pixmap(24)), appearance.palette().text));
            QVERIFY(
                isNear(strokeOf(icon.pixmap(24, QIcon::Disabled)), appearance.palette().control));
        }
    }

    void takesTheRoleThatWasAskedFor()
    {
        Appearance appearance;
        appearance.setTheme(Theme::Light);
        const QIcon icon = lineIcon(QStringLiteral("x"), QPalette::Link);
        QVERIFY(isNear(strokeOf(icon.pixmap(24)), appearance.palette().accent));
    }

    void isSharpAtTwoPixelsAPoint()
    {
        const QPixmap pixmap = lineIcon(QStringLiteral("play")).pixmap(QSize(17, 17), 2.0);
        QCOMPARE(pixmap.size(), QSize(34, 34));
        QCOMPARE(pixmap.devicePixelRatio(), 2.0);
    }
};

STEPWISE_TEST_MAIN(TestIconEngine)
#include "tst_iconengine.moc"
