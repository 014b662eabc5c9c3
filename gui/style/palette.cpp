#include "gui/style/palette.h"

#include <QPalette>

namespace stepwise {

namespace {

// The tokens of the design, as 0xRRGGBB.

struct WindowTokens
{
    QRgb window, canvas, groupBox, panel, border, control, text, muted, accent, onAccent, selection,
        heldTint, edge, edgeDone;
};

struct StateToken
{
    QRgb fill, mark, ink;
};

struct StateTokens
{
    QRgb heldMark;
    std::array<StateToken, taskStateCount> states; ///< in the order of TaskState
};

constexpr WindowTokens lightWindow{
    .window = 0xF2F3F5,
    .canvas = 0xFAFBFC,
    .groupBox = 0xF5F6F7,
    .panel = 0xFFFFFF,
    .border = 0xDCDFE5,
    .control = 0x868C98,
    .text = 0x1A1E26,
    .muted = 0x59616F,
    .accent = 0x4C55CF,
    .onAccent = 0xFFFFFF,
    .selection = 0xE3E5FB,
    .heldTint = 0xF9F0F8,
    .edge = 0x858B97,
    .edgeDone = 0xB4BAC4,
};

constexpr WindowTokens darkWindow{
    .window = 0x1C1E23,
    .canvas = 0x141619,
    .groupBox = 0x1A1C1F,
    .panel = 0x212429,
    .border = 0x353941,
    .control = 0x767D89,
    .text = 0xE3E6EB,
    .muted = 0x9CA4B1,
    .accent = 0x98A1FA,
    .onAccent = 0x14163A,
    .selection = 0x2E335F,
    .heldTint = 0x352D3B,
    .edge = 0x707784,
    .edgeDone = 0x4B515C,
};

constexpr StateTokens defaultLight{
    0xA3249B,
    {{
        {0xFBFBFB, 0x69717E, 0x5D6571}, // Waiting
        {0xEBF3FB, 0x3A8AD8, 0x0069B0}, // Ready
        {0xDEEFF2, 0x00839C, 0x007086}, // Running
        {0xF8F1E6, 0xBC7700, 0x905900}, // Cancelling
        {0xE8F3EC, 0x2B9156, 0x00743D}, // Succeeded
        {0xFBE7E6, 0xD9291C, 0xC91210}, // Failed
        {0xEDDEDE, 0x7D1512, 0x7D1512}, // Timed out
        {0xEDEDEE, 0x333A45, 0x333A45}, // Cancelled
        {0xFAFBFC, 0x868C97, 0x606671}, // Skipped
    }},
};

constexpr StateTokens defaultDark{
    0xE77FDD,
    {{
        {0x25272C, 0x949CA8, 0x9CA4B0}, // Waiting
        {0x29343F, 0x8EC4F7, 0x8EC4F7}, // Ready
        {0x173A41, 0x22B8CF, 0x22B8CF}, // Running
        {0x403520, 0xF2B13C, 0xF2B13C}, // Cancelling
        {0x1E3229, 0x4CB977, 0x4CB977}, // Succeeded
        {0x482A2A, 0xFF6F66, 0xFF786E}, // Failed
        {0x392023, 0xCC4A4A, 0xFF7873}, // Timed out
        {0x2E3034, 0xCBD0D8, 0xCBD0D8}, // Cancelled
        {0x141619, 0x6C727D, 0x9DA3AF}, // Skipped
    }},
};

constexpr StateTokens colourBlindLight{
    0x4A2708,
    {{
        {0xFBFBFB, 0x69717E, 0x5D6571}, // Waiting
        {0xE9F4FA, 0x2391D0, 0x006CA0}, // Ready
        {0xDEEAF2, 0x005A9E, 0x005A9E}, // Running
        {0xF8F2E6, 0xBA7A00, 0x8C5A00}, // Cancelling
        {0xE3F1EE, 0x008060, 0x007255}, // Succeeded
        {0xF7EAE3, 0xB53D00, 0xB53D00}, // Failed
        {0xEEE1E9, 0x86265F, 0x86265F}, // Timed out
        {0xEBEBEC, 0x20252D, 0x20252D}, // Cancelled
        {0xFAFBFC, 0x868C97, 0x606671}, // Skipped
    }},
};

constexpr StateTokens colourBlindDark{
    0xF4F7A8,
    {{
        {0x25272C, 0x949CA8, 0x9CA4B0}, // Waiting
        {0x26343E, 0x7CC7F3, 0x7CC7F3}, // Ready
        {0x1A2F43, 0x2F86D6, 0x5BA5F8}, // Running
        {0x413722, 0xF5BC45, 0xF5BC45}, // Cancelling
        {0x1B3731, 0x3DD6A6, 0x3DD6A6}, // Succeeded
        {0x462A1A, 0xF56F1F, 0xFF7C2D}, // Failed
        {0x352220, 0xB9533A, 0xF08265}, // Timed out
        {0x2F3134, 0xD2D6DD, 0xD2D6DD}, // Cancelled
        {0x141619, 0x6C727D, 0x9DA3AF}, // Skipped
    }},
};

constexpr StateTokens greyscaleLight{
    0x000000,
    {{
        {0xFFFFFF, 0x717171, 0x656565}, // Waiting
        {0xE6E6E6, 0x575757, 0x575757}, // Ready
        {0xDEDEDE, 0x484848, 0x484848}, // Running
        {0xBDBDBD, 0x383838, 0x383838}, // Cancelling
        {0xF4F4F4, 0x7E7E7E, 0x656565}, // Succeeded
        {0x1C1C1C, 0x0E0E0E, 0x0E0E0E}, // Failed
        {0x454545, 0x252525, 0x252525}, // Timed out
        {0xEBEBEB, 0x646464, 0x646464}, // Cancelled
        {0xFAFBFC, 0x8D8D8D, 0x656565}, // Skipped
    }},
};

constexpr StateTokens greyscaleDark{
    0xFFFFFF,
    {{
        {0x1B1B1B, 0x919191, 0xA1A1A1}, // Waiting
        {0x303030, 0xB0B0B0, 0xB0B0B0}, // Ready
        {0x393939, 0xC2C2C2, 0xC2C2C2}, // Running
        {0x525252, 0xD4D4D4, 0xD4D4D4}, // Cancelling
        {0x262626, 0x828282, 0xA1A1A1}, // Succeeded
        {0xF2F2F2, 0xFFFFFF, 0xFFFFFF}, // Failed
        {0xC4C4C4, 0xE6E6E6, 0xE6E6E6}, // Timed out
        {0x2B2B2B, 0xA0A0A0, 0xA3A3A3}, // Cancelled
        {0x141619, 0x727272, 0xA3A3A3}, // Skipped
    }},
};

constexpr const StateTokens &stateTokens(PaletteKind kind, bool isDark)
{
    switch (kind) {
    case PaletteKind::ColourBlindSafe:
        return isDark ? colourBlindDark : colourBlindLight;
    case PaletteKind::Greyscale:
        return isDark ? greyscaleDark : greyscaleLight;
    case PaletteKind::Default:
        break;
    }
    return isDark ? defaultDark : defaultLight;
}

QColor colour(QRgb token)
{
    return QColor::fromRgb(token);
}

} // namespace

Palette Palette::of(PaletteKind kind, bool isDark)
{
    const WindowTokens &window = isDark ? darkWindow : lightWindow;
    const StateTokens &tokens = stateTokens(kind, isDark);
    Palette palette;
    palette.kind = kind;
    palette.isDark = isDark;
    palette.window = colour(window.window);
    palette.canvas = colour(window.canvas);
    palette.groupBox = colour(window.groupBox);
    palette.panel = colour(window.panel);
    palette.border = colour(window.border);
    palette.control = colour(window.control);
    palette.text = colour(window.text);
    palette.muted = colour(window.muted);
    palette.accent = colour(window.accent);
    palette.onAccent = colour(window.onAccent);
    palette.selection = colour(window.selection);
    palette.heldTint = colour(window.heldTint);
    palette.edge = colour(window.edge);
    palette.edgeDone = colour(window.edgeDone);
    palette.heldMark = colour(tokens.heldMark);
    for (std::size_t state = 0; state < taskStateCount; ++state) {
        const StateToken &token = tokens.states[state];
        palette.states[state] = {colour(token.fill), colour(token.mark), colour(token.ink)};
    }
    return palette;
}

bool Palette::isInverted(TaskState state) const
{
    return kind == PaletteKind::Greyscale && !isHighContrast &&
           (state == TaskState::Failed || state == TaskState::TimedOut);
}

QColor Palette::nameOn(TaskState state) const
{
    if (isInverted(state))
        return glyphOn(state);
    return state == TaskState::Skipped ? muted : text;
}

QColor Palette::secondLineOn(TaskState state) const
{
    switch (state) {
    case TaskState::Failed:
    case TaskState::TimedOut:
        return isInverted(state) ? glyphOn(state) : of(state).ink;
    case TaskState::Cancelling:
        return of(state).ink;
    case TaskState::Cancelled: // muted would be too weak over the hatching
        return text;
    default:
        return muted;
    }
}

QColor Palette::glyphOn(TaskState state) const
{
    if (isInverted(state))
        return isDark ? QColor(0x11, 0x11, 0x11) : QColor(Qt::white);
    return of(state).mark;
}

Palette Palette::highContrast(const QPalette &system)
{
    Palette palette;
    palette.isHighContrast = true;
    const QColor base = system.color(QPalette::Base);
    const QColor text = system.color(QPalette::Text);
    palette.isDark = base.lightness() < text.lightness();
    palette.window = system.color(QPalette::Window);
    palette.canvas = palette.groupBox = palette.panel = palette.heldTint = base;
    palette.border = palette.control = palette.text = palette.muted = text;
    palette.edge = palette.edgeDone = palette.heldMark = text;
    palette.accent = palette.selection = system.color(QPalette::Highlight);
    palette.onAccent = system.color(QPalette::HighlightedText);
    palette.states.fill({base, text, text});
    return palette;
}

} // namespace stepwise
