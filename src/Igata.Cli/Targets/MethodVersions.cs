using Igata.Runtime;
using Igata.Specs.Model;

namespace Igata.Cli.Targets;

/// <summary>Compares the versions of a method with a version of the service.</summary>
internal static class MethodVersions
{
    /// <summary>Returns whether a version has the method. A version of the spec that cannot be compared, such as a name, excludes nothing.</summary>
    public static bool IsIn(Lifecycle lifecycle, string version) =>
        !(lifecycle.Since is { } since && ServiceVersion.IsValid(since) && ServiceVersion.Compare(version, since) < 0)
        && !(lifecycle.Until is { } until && ServiceVersion.IsValid(until) && ServiceVersion.Compare(version, until) >= 0);
}
