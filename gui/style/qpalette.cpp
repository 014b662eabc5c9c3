#include "gui/style/qpalette.h"

namespace stepwise {

namespace {

void setDisabled(QPalette &palette, const Palette &tokens)
{
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText,
                            QPalette::HighlightedText, QPalette::Link}) {
        palette.setColor(QPalette::Disabled, role, tokens.control);
    }
    palette.setColor(QPalette::Disabled, QPalette::Base, tokens.window);
}

} // namespace

QPalette qpaletteOf(const Palette &tokens)
{
    QPalette palette;
    palette.setColor(QPalette::Window, tokens.window);
    palette.setColor(QPalette::Button, tokens.window);
    palette.setColor(QPalette::Base, tokens.panel);
    palette.setColor(QPalette::AlternateBase, tokens.heldTint);
    palette.setColor(QPalette::ToolTipBase, tokens.panel);
    palette.setColor(QPalette::ToolTipText, tokens.text);
    palette.setColor(QPalette::WindowText, tokens.text);
    palette.setColor(QPalette::Text, tokens.text);
    palette.setColor(QPalette::ButtonText, tokens.text);
    palette.setColor(QPalette::PlaceholderText, tokens.muted);
    palette.setColor(QPalette::Highlight, tokens.selection);
    palette.setColor(QPalette::HighlightedText, tokens.text);
    palette.setColor(QPalette::Link, tokens.accent);
    palette.setColor(QPalette::LinkVisited, tokens.heldMark);
    palette.setColor(QPalette::BrightText, tokens.onAccent);
    palette.setColor(QPalette::Mid, tokens.border);
    palette.setColor(QPalette::Midlight, tokens.border);
    palette.setColor(QPalette::Light, tokens.panel);
    palette.setColor(QPalette::Dark, tokens.control);
    palette.setColor(QPalette::Shadow, tokens.border);
    setDisabled(palette, tokens);
    return palette;
}

} // namespace stepwise
