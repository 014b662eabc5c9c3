#pragma once

#include "gui/window/banner.h"

#include <QWidget>

#include <map>

namespace stepwise {

/// The rows between canvas bar and canvas: what there is to say, the most pressing above, never
/// more than two at once.
class BannerStack : public QWidget
{
    Q_OBJECT

public:
    /// The most pressing first.
    enum class Topic {
        Loading,
        LoadFailed,
        Refused,
        FileChanged,
        Cycle,
        Past,
        Paused,
        Outcome,
        SeveralGraphs,
        ArrowDirection,
        FileProblems,
    };
    Q_ENUM(Topic)
    static constexpr int rowLimit = 2;

    explicit BannerStack(const Palette &palette, QWidget *parent = nullptr);

    /// Says it, in place of what was said on that topic.
    void say(Topic topic, const Banner::Content &content);
    /// How far what was said on that topic is; nothing when nothing is said.
    void setProgress(Topic topic, int percent);
    void unsay(Topic topic);
    bool says(Topic topic) const { return m_banners.contains(topic); }
    const Banner *banner(Topic topic) const; ///< null when nothing is said

    void setColours(const Palette &palette);

private:
    void arrange();

    Palette m_palette;
    std::map<Topic, Banner *> m_banners;
};

} // namespace stepwise
