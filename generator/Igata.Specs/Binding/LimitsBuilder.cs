using System.Globalization;
using Igata.Specs.Model;
using Igata.Specs.Spec;

namespace Igata.Specs.Binding;

/// <summary>Binds limits.</summary>
internal static class LimitsBuilder
{
    public static Limits Build(LimitsSpec spec) => ReferenceEquals(spec, LimitsSpec.None) ? Limits.None : new Limits
    {
        Minimum = spec["minimum"]?.Value,
        Maximum = spec["maximum"]?.Value,
        MinLength = ParseCount(spec["minLength"]),
        MaxLength = ParseCount(spec["maxLength"]),
        MaxBytes = ParseCount(spec["maxBytes"]),
        Pattern = spec["pattern"] is { } pattern ? PatternParser.Parse(pattern.Value, out _) : null,
        MinItems = ParseCount(spec["minItems"]),
        MaxItems = ParseCount(spec["maxItems"]),
        MinProperties = ParseCount(spec["minProperties"]),
        MaxProperties = ParseCount(spec["maxProperties"]),
    };

    /// <summary>Merges limits; own limits replace inherited ones.</summary>
    public static Limits Merge(Limits own, Limits inherited) => own == Limits.None ? inherited : inherited == Limits.None ? own : new Limits
    {
        Minimum = own.Minimum ?? inherited.Minimum,
        Maximum = own.Maximum ?? inherited.Maximum,
        MinLength = own.MinLength ?? inherited.MinLength,
        MaxLength = own.MaxLength ?? inherited.MaxLength,
        MaxBytes = own.MaxBytes ?? inherited.MaxBytes,
        Pattern = own.Pattern ?? inherited.Pattern,
        MinItems = own.MinItems ?? inherited.MinItems,
        MaxItems = own.MaxItems ?? inherited.MaxItems,
        MinProperties = own.MinProperties ?? inherited.MinProperties,
        MaxProperties = own.MaxProperties ?? inherited.MaxProperties,
    };

    private static int? ParseCount(Located<string>? count) =>
        count is null ? null : int.Parse(count.Value, NumberStyles.None, CultureInfo.InvariantCulture);
}
