using Igata.Specs.Model;
using Igata.Specs.Patterns;
using Igata.Specs.Spec;

namespace Igata.Specs.Binding;

/// <summary>Binds limits.</summary>
internal static class LimitsBuilder
{
    public static Limits Build(LimitsSpec spec) => ReferenceEquals(spec, LimitsSpec.None)
        ? Limits.None
        : SetEach(new Limits { Pattern = spec["pattern"] is { } pattern ? PatternParser.Parse(pattern.Value, out _) : null }, row => spec[row.Keyword]?.Value);

    /// <summary>Merges limits; own limits replace inherited ones.</summary>
    public static Limits Merge(Limits own, Limits inherited) => own == Limits.None ? inherited
        : inherited == Limits.None ? own
        : SetEach(new Limits { Pattern = own.Pattern ?? inherited.Pattern }, row => row.Get(own) ?? row.Get(inherited));

    private static Limits SetEach(Limits limits, Func<LimitInfo, string?> get)
    {
        foreach (LimitInfo row in LimitInfo.All)
        {
            if (row.Set is { } set && get(row) is { } value)
            {
                limits = set(limits, value);
            }
        }

        return limits;
    }
}
