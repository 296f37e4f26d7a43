using System.Globalization;
using Igata.Specs.Model;
using Igata.Specs.Spec;

namespace Igata.Specs.Meaning;

/// <summary>Limits as written to limits as meant.</summary>
internal static class LimitsBuilder
{
    public static Limits Build(LimitsSpec spec) => ReferenceEquals(spec, LimitsSpec.None) ? Limits.None : new Limits
    {
        Minimum = spec["minimum"]?.Value,
        Maximum = spec["maximum"]?.Value,
        MinLength = Count(spec["minLength"]),
        MaxLength = Count(spec["maxLength"]),
        MaxBytes = Count(spec["maxBytes"]),
        Pattern = spec["pattern"] is { } pattern ? PatternParser.Parse(pattern.Value, out _) : null,
        MinItems = Count(spec["minItems"]),
        MaxItems = Count(spec["maxItems"]),
        MinProperties = Count(spec["minProperties"]),
        MaxProperties = Count(spec["maxProperties"]),
    };

    /// <summary>Own limits, and those lent by a name where there is none of its own.</summary>
    public static Limits Merge(Limits own, Limits lent) => own == Limits.None ? lent : lent == Limits.None ? own : new Limits
    {
        Minimum = own.Minimum ?? lent.Minimum,
        Maximum = own.Maximum ?? lent.Maximum,
        MinLength = own.MinLength ?? lent.MinLength,
        MaxLength = own.MaxLength ?? lent.MaxLength,
        MaxBytes = own.MaxBytes ?? lent.MaxBytes,
        Pattern = own.Pattern ?? lent.Pattern,
        MinItems = own.MinItems ?? lent.MinItems,
        MaxItems = own.MaxItems ?? lent.MaxItems,
        MinProperties = own.MinProperties ?? lent.MinProperties,
        MaxProperties = own.MaxProperties ?? lent.MaxProperties,
    };

    private static int? Count(Located<string>? count) =>
        count is null ? null : int.Parse(count.Value, NumberStyles.None, CultureInfo.InvariantCulture);
}
