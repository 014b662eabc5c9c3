#include "gui/window/bannerstack.h"

#include <QVBoxLayout>

namespace stepwise {

BannerStack::BannerStack(const Palette &palette, QWidget *parent)
    : QWidget(parent), m_palette(palette)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    hide();
}

void BannerStack::say(Topic topic, const Banner::Content &content)
{
    Banner *&banner = m_banners[topic];
    if (!banner) {
        banner = new Banner(m_palette, this);
        connect(banner, &Banner::dismissed, this, [this, topic] { unsay(topic); });
        const auto row = std::distance(m_banners.begin(), m_banners.find(topic));
        static_cast<QVBoxLayout *>(layout())->insertWidget(static_cast<int>(row), banner);
    }
    banner->setContent(content);
    arrange();
}

void BannerStack::setProgress(Topic topic, int percent)
{
    if (const auto found = m_banners.find(topic); found != m_banners.end())
        found->second->setProgress(percent);
}

void BannerStack::unsay(Topic topic)
{
    const auto found = m_banners.find(topic);
    if (found == m_banners.end())
        return;
    found->second->hide();
    found->second->deleteLater(); // its own button may have asked
    layout()->removeWidget(found->second);
    m_banners.erase(found);
    arrange();
}

const Banner *BannerStack::banner(Topic topic) const
{
    const auto found = m_banners.find(topic);
    return found == m_banners.end() ? nullptr : found->second;
}

void BannerStack::setColours(const Palette &palette)
{
    m_palette = palette;
    for (const auto &[topic, banner] : m_banners)
        banner->setColours(palette);
}

void BannerStack::arrange()
{
    int row = 0;
    for (const auto &[topic, banner] : m_banners)
        banner->setVisible(row++ < rowLimit);
    setVisible(row > 0);
}

} // namespace stepwise
