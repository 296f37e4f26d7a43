using System.Globalization;

namespace Igata.Specs.Model;

/// <summary>The limits that apply to the same types.</summary>
[Flags]
public enum LimitGroup
{
    None = 0,
    Range = 1,
    Length = 2,
    Bytes = 4,
    Pattern = 8,
    Items = 16,
    Properties = 32,

    /// <summary>The limit of the step between numbers.</summary>
    Step = 64,
}

/// <summary>The definition of a limit in the language. The table has one row for each keyword.</summary>
/// <param name="Keyword">The name of the limit in a spec.</param>
/// <param name="Group">The types that the limit applies to.</param>
/// <param name="Get">The function that returns the limit, or null if it is not set.</param>
public sealed record LimitInfo(string Keyword, LimitGroup Group, Func<Limits, string?> Get)
{
    /// <summary>All rows, in the order of their descriptions.</summary>
    public static IReadOnlyList<LimitInfo> All { get; } =
    [
        new("minimum", LimitGroup.Range, limits => limits.Minimum) { Set = (limits, value) => limits with { Minimum = value }, IsMinimum = true, Accepts = (value, limit) => LimitBound.Compare(value, limit) >= 0 },
        new("maximum", LimitGroup.Range, limits => limits.Maximum) { Set = (limits, value) => limits with { Maximum = value }, IsMaximum = true, Accepts = (value, limit) => LimitBound.Compare(value, limit) <= 0 },
        new("exclusiveMinimum", LimitGroup.Range, limits => limits.ExclusiveMinimum) { Set = (limits, value) => limits with { ExclusiveMinimum = value }, IsMinimum = true, IsExclusive = true, Accepts = (value, limit) => LimitBound.Compare(value, limit) > 0 },
        new("exclusiveMaximum", LimitGroup.Range, limits => limits.ExclusiveMaximum) { Set = (limits, value) => limits with { ExclusiveMaximum = value }, IsMaximum = true, IsExclusive = true, Accepts = (value, limit) => LimitBound.Compare(value, limit) < 0 },
        new("multipleOf", LimitGroup.Step, limits => limits.MultipleOf) { Set = (limits, value) => limits with { MultipleOf = value }, Accepts = LimitBound.IsMultiple },
        new("minLength", LimitGroup.Length, limits => Format(limits.MinLength)) { Set = (limits, value) => limits with { MinLength = Parse(value) }, IsMinimum = true, Unit = "characters", Suffix = " long" },
        new("maxLength", LimitGroup.Length, limits => Format(limits.MaxLength)) { Set = (limits, value) => limits with { MaxLength = Parse(value) }, IsMaximum = true, Unit = "characters", Suffix = " long" },
        new("maxBytes", LimitGroup.Bytes, limits => Format(limits.MaxBytes)) { Set = (limits, value) => limits with { MaxBytes = Parse(value) }, IsMaximum = true, Unit = "bytes", Suffix = " long" },
        new("pattern", LimitGroup.Pattern, limits => limits.Pattern?.Text),
        new("minItems", LimitGroup.Items, limits => Format(limits.MinItems)) { Set = (limits, value) => limits with { MinItems = Parse(value) }, IsMinimum = true, Unit = "items", Prefix = "of " },
        new("maxItems", LimitGroup.Items, limits => Format(limits.MaxItems)) { Set = (limits, value) => limits with { MaxItems = Parse(value) }, IsMaximum = true, Unit = "items", Prefix = "of " },
        new("minProperties", LimitGroup.Properties, limits => Format(limits.MinProperties)) { Set = (limits, value) => limits with { MinProperties = Parse(value) }, IsMinimum = true, Unit = "members", Prefix = "of " },
        new("maxProperties", LimitGroup.Properties, limits => Format(limits.MaxProperties)) { Set = (limits, value) => limits with { MaxProperties = Parse(value) }, IsMaximum = true, Unit = "members", Prefix = "of " },
    ];

    /// <summary>The function that returns the limits with another value for this limit; null for the pattern, which is not a number.</summary>
    public Func<Limits, string, Limits>? Set { get; init; }

    public bool IsMinimum { get; init; }

    public bool IsMaximum { get; init; }

    /// <summary>Whether the limit itself is not a valid value.</summary>
    public bool IsExclusive { get; init; }

    /// <summary>The function that returns whether a number, a date or a time of day satisfies the limit; null for a limit of something else.</summary>
    public Func<string, string, bool>? Accepts { get; init; }

    /// <summary>The unit of the limit, in the plural; empty: the limit is compared with the value itself.</summary>
    public string Unit { get; init; } = "";

    private string Prefix { get; init; } = "";

    private string Suffix { get; init; } = "";

    private static readonly Dictionary<string, LimitInfo> ByKeyword = All.ToDictionary(row => row.Keyword, StringComparer.Ordinal);

    public static LimitInfo Find(string keyword) => ByKeyword[keyword];

    /// <summary>Returns whether the limit can be set for values of a type.</summary>
    public bool AppliesTo(TypeRef type) => (GetGroups(type) & Group) != 0;

    /// <summary>Describes the limit as a requirement in a message, after <c>is</c> or <c>must be</c>.</summary>
    public string Describe(string limit) =>
        Group is LimitGroup.Pattern ? $"of the form {limit}"
        : Group is LimitGroup.Step ? $"a multiple of {limit}"
        : IsExclusive ? $"{(IsMinimum ? "greater" : "less")} than {limit}"
        : $"{Prefix}{(IsMinimum ? "at least" : "at most")} {limit}{(Unit.Length == 0 ? "" : " " + Unit)}{Suffix}";

    private static LimitGroup GetGroups(TypeRef type) => type switch
    {
        ScalarType scalar => scalar.Kind.GetInfo().Limits,
        // The limit holds for each file, which is a part of its own.
        ListType { Item: ScalarType { Kind: ScalarKind.File } } => LimitGroup.Items | LimitGroup.Bytes,
        ListType => LimitGroup.Items,
        MapType => LimitGroup.Properties,
        _ => LimitGroup.None,
    };

    private static int Parse(string number) => int.Parse(number, NumberStyles.None, CultureInfo.InvariantCulture);

    private static string? Format(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}
