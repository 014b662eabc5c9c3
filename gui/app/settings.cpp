#include "gui/app/settings.h"

#include <QCryptographicHash>
#include <QFileInfo>

namespace stepwise {

using namespace Qt::StringLiterals;

namespace {

constexpr double defaultGraceSeconds = 10.0;
constexpr double atOnce = -1.0;

/// Paths make bad keys: they have slashes, and case counts.
QString fileKey(const QString &path)
{
    const QByteArray hash = QCryptographicHash::hash(path.toUtf8(), QCryptographicHash::Sha1);
    return u"files/"_s + QString::fromLatin1(hash.toHex().left(16));
}

template<typename Enum>
Enum enumOf(const QVariant &value, Enum last)
{
    const int number = value.toInt();
    return number >= 0 && number <= static_cast<int>(last) ? static_cast<Enum>(number) : Enum{};
}

} // namespace

Settings::Settings(const QString &file, QObject *parent)
    : QObject(parent), m_store(file.isEmpty() ? QSettings().fileName() : file,
                               file.isEmpty() ? QSettings::NativeFormat : QSettings::IniFormat)
{
}

std::optional<Duration> Settings::defaultGrace() const
{
    const double seconds = m_store.value(u"run/grace"_s, defaultGraceSeconds).toDouble();
    if (seconds == atOnce)
        return std::nullopt;
    const bool isSound = seconds >= 0 && seconds <= toSeconds(longestDuration);
    return fromSeconds(isSound ? seconds : defaultGraceSeconds);
}

void Settings::setDefaultGrace(std::optional<Duration> grace)
{
    m_store.setValue(u"run/grace"_s, grace ? toSeconds(*grace) : atOnce);
    Q_EMIT defaultGraceChanged(grace);
}

double Settings::pace() const
{
    const double pace = m_store.value(u"run/pace"_s, 1.0).toDouble();
    return pace >= 0 ? pace : 1.0;
}

void Settings::setPace(double passesPerSecond)
{
    m_store.setValue(u"run/pace"_s, passesPerSecond);
}

Theme Settings::theme() const
{
    return enumOf(m_store.value(u"look/theme"_s), Theme::Dark);
}

void Settings::setTheme(Theme theme)
{
    m_store.setValue(u"look/theme"_s, static_cast<int>(theme));
}

PaletteKind Settings::paletteKind() const
{
    return enumOf(m_store.value(u"look/palette"_s), PaletteKind::Greyscale);
}

void Settings::setPaletteKind(PaletteKind kind)
{
    m_store.setValue(u"look/palette"_s, static_cast<int>(kind));
}

QString Settings::language() const
{
    return m_store.value(u"look/language"_s).toString();
}

void Settings::setLanguage(const QString &language)
{
    if (language == this->language())
        return;
    m_store.setValue(u"look/language"_s, language);
    Q_EMIT languageChanged(language);
}

bool Settings::isMinimapVisible() const
{
    return m_store.value(u"view/minimap"_s, true).toBool();
}

void Settings::setMinimapVisible(bool visible)
{
    m_store.setValue(u"view/minimap"_s, visible);
}

bool Settings::isLegendVisible() const
{
    return m_store.value(u"view/legend"_s, true).toBool();
}

void Settings::setLegendVisible(bool visible)
{
    m_store.setValue(u"view/legend"_s, visible);
}

QStringList Settings::recentFiles() const
{
    return m_store.value(u"files/recent"_s).toStringList();
}

void Settings::addRecentFile(const QString &path)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    QStringList paths = recentFiles();
    paths.removeAll(absolute);
    paths.prepend(absolute);
    if (paths.size() > recentFilesLimit)
        paths.resize(recentFilesLimit);
    m_store.setValue(u"files/recent"_s, paths);
    Q_EMIT recentFilesChanged(paths);
}

void Settings::clearRecentFiles()
{
    m_store.remove(u"files/recent"_s);
    Q_EMIT recentFilesChanged({});
}

FileView Settings::fileView(const QString &path) const
{
    const QString key = fileKey(path);
    return {enumOf(m_store.value(key + u"/direction"_s), LayoutDirection::TopToBottom),
            m_store.value(key + u"/filter"_s).toString()};
}

void Settings::setFileView(const QString &path, const FileView &view)
{
    const QString key = fileKey(path);
    m_store.setValue(key + u"/direction"_s, static_cast<int>(view.direction));
    m_store.setValue(key + u"/filter"_s, view.filter);
}

QByteArray Settings::windowGeometry() const
{
    return m_store.value(u"window/geometry"_s).toByteArray();
}

QByteArray Settings::windowState() const
{
    return m_store.value(u"window/state"_s).toByteArray();
}

void Settings::setWindow(const QByteArray &geometry, const QByteArray &state)
{
    m_store.setValue(u"window/geometry"_s, geometry);
    m_store.setValue(u"window/state"_s, state);
}

} // namespace stepwise
