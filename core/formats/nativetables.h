#pragma once

#include "core/formats/nativefields.h"

#include <array>

namespace stepwise {

/// The members of the native format's objects, one table each. Members whose meaning depends on
/// others (a dependency, a script) are only put aside here; nativereader.cpp looks at them when
/// all that they refer to has been read.

struct NativeRoot
{
    JsonValue format;
    QString name;
    QString description;
    JsonValue run;
    JsonValue groups;
    JsonValue tasks;
    JsonValue script;
};

/// The run's options, and what of them is an object of its own.
struct NativeRun
{
    RunOptions options;
    JsonValue slurm;
};

struct NativeGroup
{
    JsonValue id;
    QString name;
    JsonValue parent;
};

struct NativeTask
{
    JsonValue id;
    QString name;
    JsonValue group;
    JsonValue dependsOn;
    JsonValue simulate;
    JsonValue command;
    JsonValue slurm;
    TaskSettings settings;
};

extern const std::array<NativeField<NativeRoot>, 7> nativeRootFields;
extern const std::array<NativeField<NativeRun>, 7> nativeRunFields;
extern const std::array<NativeField<BatchSettings>, 8> nativeSlurmRunFields;
extern const std::array<NativeField<NativeGroup>, 3> nativeGroupFields;
extern const std::array<NativeField<NativeTask>, 10> nativeTaskFields;
extern const std::array<NativeField<Simulation>, 8> nativeSimulationFields;
extern const std::array<NativeField<Command>, 3> nativeCommandFields;
extern const std::array<NativeField<BatchResources>, 5> nativeSlurmTaskFields;

/// The words for `onCancel` and `onTimeout`, in the order of the enumerations.
inline constexpr std::array<QLatin1String, 2> onCancelKeys{QLatin1String("close"),
                                                           QLatin1String("fail")};
inline constexpr std::array<QLatin1String, 4> onTimeoutKeys{
    QLatin1String("fail"), QLatin1String("complete"), QLatin1String("continue"),
    QLatin1String("propagate")};

} // namespace stepwise
