#pragma once

namespace stepwise {

/// A length of the design, which is drawn for a system font of 13 pixels, in logical pixels at the
/// system font that is in use. Needs a QGuiApplication.
int scaled(double designPixels);

/// Sizes of the design of `look.md`, in design pixels (see `scaled`).
namespace metrics {
inline constexpr int menuBar = 28;
inline constexpr int toolBar = 44;
inline constexpr int button = 30;
inline constexpr int dockTitle = 32;
inline constexpr int canvasBar = 36;
inline constexpr int banner = 36;
inline constexpr int statusBar = 28;
inline constexpr int leftDock = 272;
inline constexpr int rightDock = 308;
inline constexpr int bottomDock = 250;
inline constexpr int toolBarIcon = 17;
inline constexpr int panelIcon = 15;
inline constexpr int menuIcon = 16;
inline constexpr int rowIcon = 14;
inline constexpr int controlRadius = 6;
inline constexpr int cardRadius = 8;
inline constexpr int iconsOnlyBelow = 1280; ///< the window's width
inline constexpr int tabbedBelow = 1100;    ///< the window's width
} // namespace metrics

} // namespace stepwise
