#pragma once

#include "core/base/clock.h"
#include "core/graph/batchsettings.h"
#include "gui/canvas/arrangement.h"
#include "gui/style/appearance.h"

#include <QObject>
#include <QSettings>
#include <QStringList>

#include <optional>

namespace stepwise {

/// What the program remembers of one file's view.
struct FileView
{
    Arrangement arrangement;
    QString filter;
    QString timelineOrder; ///< a key of the window's; empty: that by default
};

/// Whether things move on their way to where they go.
enum class Motion : unsigned char { System, Full, Reduced };

/// What the user has chosen, kept from one start to the next. Typed; every value has a default,
/// and a value that does not make sense counts as absent.
class Settings : public QObject
{
    Q_OBJECT

public:
    /// Kept in `file` (INI); empty: where the platform keeps the settings of this program.
    explicit Settings(const QString &file = {}, QObject *parent = nullptr);

    /// The grace period that a cancel gives unless another is typed; absent: at once.
    std::optional<Duration> defaultGrace() const;
    void setDefaultGrace(std::optional<Duration> grace);
    /// Passes per second; 0: flat out.
    double pace() const;
    void setPace(double passesPerSecond);

    Theme theme() const;
    void setTheme(Theme theme);
    PaletteKind paletteKind() const;
    void setPaletteKind(PaletteKind kind);
    /// "de", "en"; empty: the system's.
    QString language() const;
    void setLanguage(const QString &language);

    Motion motion() const;
    void setMotion(Motion motion);

    bool isMinimapVisible() const;
    void setMinimapVisible(bool visible);
    bool isLegendVisible() const;
    void setLegendVisible(bool visible);

    /// Absolute paths, the latest first; at most `recentFilesLimit`.
    QStringList recentFiles() const;
    void addRecentFile(const QString &path);
    void clearRecentFiles();
    static constexpr int recentFilesLimit = 10;

    FileView fileView(const QString &path) const;
    void setFileView(const QString &path, const FileView &view);
    /// As they were set; what a breakpoint looks like there is for others to know.
    QByteArrayList breakpoints(const QString &path) const;
    void setBreakpoints(const QString &path, const QByteArrayList &breakpoints);

    /// What is watched of the runs of a file; absent: nothing was ever chosen.
    std::optional<QStringList> fileWatches(const QString &path) const;
    void setFileWatches(const QString &path, const QStringList &watches);
    /// The engine's word; empty: none was chosen.
    QString fileEngine(const QString &path) const;
    void setFileEngine(const QString &path, const QString &engine);
    BatchSettings slurm() const;
    void setSlurm(const BatchSettings &settings);
    bool pauseStopsProcesses() const;
    void setPauseStopsProcesses(bool stops);

    QByteArray windowGeometry() const;
    QByteArray windowState() const;
    void setWindow(const QByteArray &geometry, const QByteArray &state);

Q_SIGNALS:
    void defaultGraceChanged(std::optional<stepwise::Duration> grace);
    void languageChanged(const QString &language);
    void motionChanged(stepwise::Motion motion);
    void recentFilesChanged(const QStringList &paths);

private:
    QSettings m_store;
};

} // namespace stepwise
