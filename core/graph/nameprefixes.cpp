#include "core/graph/nameprefixes.h"

#include <QHash>

#include <algorithm>
#include <utility>

namespace stepwise {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t leastMembers = 3;
constexpr int mostLevels = 2;
/// Longer names do not differ in what they begin with.
constexpr qsizetype mostWords = 24;

bool isSeparator(QChar character)
{
    return character.isSpace() || u"-_./:"_s.contains(character);
}

bool endsWord(QChar last, QChar next)
{
    return isSeparator(next) || (last.isLower() && next.isUpper()) ||
           last.isDigit() != next.isDigit();
}

/// Tasks whose names share their first words.
struct Bundle
{
    std::vector<TaskId> members;
    std::size_t words = 0; ///< that they share
    GroupId group;         ///< invalid: the whole graph
};

class PrefixGrouping
{
public:
    explicit PrefixGrouping(std::vector<QString> names) : m_names(std::move(names))
    {
        for (const QString &name : m_names)
            m_ends.push_back(wordEnds(name));
    }

    Grouping run()
    {
        m_grouping.groupOfTask.resize(m_names.size());
        Bundle all;
        for (std::size_t index = 0; index < m_names.size(); ++index)
            all.members.push_back(TaskId::fromIndex(index));
        extend(all);
        std::vector<Bundle> level{std::move(all)};
        for (int depth = 0; depth < mostLevels; ++depth) {
            std::vector<Bundle> next;
            for (const Bundle &bundle : level)
                split(bundle, next);
            level = std::move(next);
        }
        if (m_grouping.groups.empty())
            m_grouping.groupOfTask.clear();
        return std::move(m_grouping);
    }

private:
    bool hasWord(TaskId task, std::size_t word) const
    {
        return word < m_ends[task.index()].size();
    }

    /// The name up to and with that word: what names that share it begin with.
    QStringView upTo(TaskId task, std::size_t word) const
    {
        return QStringView(m_names[task.index()]).left(m_ends[task.index()][word]);
    }

    /// Takes in all further words that the members share.
    void extend(Bundle &bundle) const
    {
        if (bundle.members.empty())
            return;
        const TaskId first = bundle.members.front();
        while (hasWord(first, bundle.words)) {
            const QStringView wanted = upTo(first, bundle.words);
            const bool isShared = std::all_of(
                bundle.members.begin(), bundle.members.end(), [&](TaskId task) {
                    return hasWord(task, bundle.words) && upTo(task, bundle.words) == wanted;
                });
            if (!isShared)
                return;
            ++bundle.words;
        }
    }

    void split(const Bundle &bundle, std::vector<Bundle> &parts)
    {
        QHash<QStringView, std::size_t> places;
        std::vector<Bundle> candidates;
        for (const TaskId task : bundle.members) {
            if (!hasWord(task, bundle.words))
                continue;
            const QStringView prefix = upTo(task, bundle.words);
            const auto known = places.constFind(prefix);
            const std::size_t place = known == places.cend() ? candidates.size() : *known;
            if (known == places.cend()) {
                places.insert(prefix, place);
                candidates.push_back({{}, bundle.words + 1, {}});
            }
            candidates[place].members.push_back(task);
        }
        for (Bundle &part : candidates) {
            if (part.members.size() < leastMembers || part.members.size() == m_names.size())
                continue;
            extend(part);
            addGroup(part, bundle.group);
            parts.push_back(std::move(part));
        }
    }

    void addGroup(Bundle &bundle, GroupId parent)
    {
        const QString prefix = upTo(bundle.members.front(), bundle.words - 1).toString();
        bundle.group = GroupId::fromIndex(m_grouping.groups.size());
        m_grouping.groups.push_back(
            {.key = u"prefix/"_s + prefix, .name = prefix, .parent = parent});
        for (const TaskId task : bundle.members)
            m_grouping.groupOfTask[task.index()] = bundle.group;
    }

    std::vector<QString> m_names;
    std::vector<std::vector<qsizetype>> m_ends; ///< by task
    Grouping m_grouping;
};

} // namespace

std::vector<qsizetype> wordEnds(const QString &name)
{
    std::vector<qsizetype> ends;
    for (qsizetype at = 0; at < name.size() && qsizetype(ends.size()) < mostWords; ++at) {
        if (isSeparator(name[at]))
            continue;
        if (at + 1 == name.size() || endsWord(name[at], name[at + 1]))
            ends.push_back(at + 1);
    }
    return ends;
}

Grouping groupingByPrefix(const TaskGraph &graph)
{
    std::vector<QString> names;
    std::vector<QString> keys;
    for (std::size_t index = 0; index < graph.taskCount(); ++index) {
        names.push_back(graph.name(TaskId::fromIndex(index)));
        keys.push_back(graph.key(TaskId::fromIndex(index)));
    }
    Grouping grouping = PrefixGrouping(std::move(names)).run();
    return grouping.groups.empty() ? PrefixGrouping(std::move(keys)).run() : grouping;
}

} // namespace stepwise
