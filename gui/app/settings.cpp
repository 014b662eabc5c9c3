#include "gui/app/settings.h"

#include <QCryptographicHash>
#include <QFileInfo>

#include <cmath>

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

/// Zoom and middle; nothing when they make no sense.
std::optional<ViewPlace> placeOf(const QVariantList &values)
{
    const ViewPlace place{values[0].toDouble(), values[1].toDouble(), values[2].toDouble()};
    constexpr double farthest = 1e9;
    const bool isSound = place.zoom > 0 && place.zoom <= CanvasViewport::largestZoom &&
                         std::abs(place.x) < farthest && std::abs(place.y) < farthest;
    return isSound ? std::optional(place) : std::nullopt;
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

Motion Settings::motion() const
{
    return enumOf(m_store.value(u"look/motion"_s), Motion::Reduced);
}

void Settings::setMotion(Motion motion)
{
    if (motion == this->motion())
        return;
    m_store.setValue(u"look/motion"_s, static_cast<int>(motion));
    Q_EMIT motionChanged(motion);
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
    FileView view;
    view.filter = m_store.value(key + u"/filter"_s).toString();
    view.timelineOrder = m_store.value(key + u"/timelineOrder"_s).toString();
    Arrangement &arrangement = view.arrangement;
    arrangement.direction =
        enumOf(m_store.value(key + u"/direction"_s), LayoutDirection::TopToBottom);
    arrangement.effort = enumOf(m_store.value(key + u"/effort"_s), LayoutEffort::Quality);
    arrangement.grouping = enumOf(m_store.value(key + u"/grouping"_s), GroupingKind::None);
    arrangement.mergesTwins = m_store.value(key + u"/twins"_s).toBool();
    arrangement.collapsed = m_store.value(key + u"/collapsed"_s).toStringList();
    arrangement.opened = m_store.value(key + u"/opened"_s).toStringList();
    const QVariantList place = m_store.value(key + u"/place"_s).toList();
    if (place.size() == 3)
        arrangement.place = placeOf(place);
    return view;
}

void Settings::setFileView(const QString &path, const FileView &view)
{
    const QString key = fileKey(path);
    const Arrangement &arrangement = view.arrangement;
    m_store.setValue(key + u"/filter"_s, view.filter);
    m_store.setValue(key + u"/timelineOrder"_s, view.timelineOrder);
    m_store.setValue(key + u"/direction"_s, static_cast<int>(arrangement.direction));
    m_store.setValue(key + u"/effort"_s, static_cast<int>(arrangement.effort));
    m_store.setValue(key + u"/grouping"_s, static_cast<int>(arrangement.grouping));
    m_store.setValue(key + u"/twins"_s, arrangement.mergesTwins);
    m_store.setValue(key + u"/collapsed"_s, arrangement.collapsed);
    m_store.setValue(key + u"/opened"_s, arrangement.opened);
    if (const std::optional<ViewPlace> &place = arrangement.place)
        m_store.setValue(key + u"/place"_s, QVariantList{place->zoom, place->x, place->y});
    else
        m_store.remove(key + u"/place"_s);
}

QByteArrayList Settings::breakpoints(const QString &path) const
{
    QByteArrayList breakpoints;
    for (const QString &text : m_store.value(fileKey(path) + u"/breakpoints"_s).toStringList())
        breakpoints.append(text.toUtf8());
    return breakpoints;
}

void Settings::setBreakpoints(const QString &path, const QByteArrayList &breakpoints)
{
    QStringList texts;
    for (const QByteArray &breakpoint : breakpoints)
        texts.append(QString::fromUtf8(breakpoint));
    const QString key = fileKey(path) + u"/breakpoints"_s;
    if (texts.isEmpty())
        m_store.remove(key);
    else
        m_store.setValue(key, texts);
}

std::optional<QStringList> Settings::fileWatches(const QString &path) const
{
    const QString key = fileKey(path) + u"/watches"_s;
    return m_store.contains(key) ? std::optional(m_store.value(key).toStringList()) : std::nullopt;
}

void Settings::setFileWatches(const QString &path, const QStringList &watches)
{
    m_store.setValue(fileKey(path) + u"/watches"_s, watches);
}

QString Settings::fileEngine(const QString &path) const
{
    return m_store.value(fileKey(path) + u"/engine"_s).toString();
}

void Settings::setFileEngine(const QString &path, const QString &engine)
{
    m_store.setValue(fileKey(path) + u"/engine"_s, engine);
}

BatchSettings Settings::slurm() const
{
    const auto text = [this](const QString &key) {
        return m_store.value(u"slurm/"_s + key).toString();
    };
    BatchSettings settings;
    settings.commandPrefix = text(u"commandPrefix"_s);
    settings.account = text(u"account"_s);
    settings.folder = text(u"folder"_s);
    settings.resources.partition = text(u"partition"_s);
    settings.resources.memory = text(u"memory"_s);
    settings.resources.options = m_store.value(u"slurm/options"_s).toStringList();
    if (const auto cpus = m_store.value(u"slurm/cpus"_s).toUInt(); cpus > 0)
        settings.resources.cpus = cpus;
    if (const double limit = m_store.value(u"slurm/timeLimit"_s).toDouble();
        limit > 0 && limit <= toSeconds(longestDuration))
        settings.resources.timeLimit = fromSeconds(limit);
    return settings;
}

void Settings::setSlurm(const BatchSettings &settings)
{
    const BatchResources &resources = settings.resources;
    m_store.setValue(u"slurm/commandPrefix"_s, settings.commandPrefix);
    m_store.setValue(u"slurm/account"_s, settings.account);
    m_store.setValue(u"slurm/folder"_s, settings.folder);
    m_store.setValue(u"slurm/partition"_s, resources.partition);
    m_store.setValue(u"slurm/memory"_s, resources.memory);
    m_store.setValue(u"slurm/options"_s, resources.options);
    m_store.setValue(u"slurm/cpus"_s, resources.cpus.value_or(0));
    m_store.setValue(u"slurm/timeLimit"_s, toSeconds(resources.timeLimit.value_or(Duration(0))));
}

bool Settings::pauseStopsProcesses() const
{
    return m_store.value(u"run/pauseStopsProcesses"_s, false).toBool();
}

void Settings::setPauseStopsProcesses(bool stops)
{
    m_store.setValue(u"run/pauseStopsProcesses"_s, stops);
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
