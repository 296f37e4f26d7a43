using Igata.Specs.Diagnostics;
using Igata.Specs.Model;

namespace Igata.Specs.Spec;

/// <summary>The description of one member or one named type.</summary>
internal sealed record ShapeSpec
{
    public required SourceLocation Location { get; init; }

    public TypeExpr? Type { get; init; }

    public FieldsSpec? Fields { get; init; }

    /// <summary>The names of the records whose members and rules the record begins with, or null.</summary>
    public IReadOnlyList<Located<string>>? Include { get; init; }

    public EnumSpec? Enum { get; init; }

    public JsonLeaf? Const { get; init; }

    /// <summary>The cases of a union, by the value of the discriminator or by key.</summary>
    public FieldsSpec? Cases { get; init; }

    public Located<string>? Discriminator { get; init; }

    /// <summary>The types as which the JSON can be read, by name.</summary>
    public FieldsSpec? Views { get; init; }

    /// <summary>The items of a tuple, by name.</summary>
    public FieldsSpec? Tuple { get; init; }

    /// <summary>The type of the items behind those of a tuple.</summary>
    public TypeExpr? Items { get; init; }

    public IReadOnlyList<RuleSpec> Rules { get; init; } = [];

    public LimitsSpec Limits { get; init; } = LimitsSpec.None;

    public JsonNode? Default { get; init; }

    public Located<bool>? Secret { get; init; }

    public Located<bool>? ReadOnly { get; init; }

    public Located<bool>? WriteOnly { get; init; }

    public Located<bool>? NonFinite { get; init; }

    public Located<bool>? IdempotencyToken { get; init; }

    public Located<string>? JoinedBy { get; init; }

    public Located<Nesting>? Nesting { get; init; }

    public IReadOnlyList<Located<string>> Media { get; init; } = [];

    public Located<string>? As { get; init; }

    public string? Unit { get; init; }

    public Docs Docs { get; init; } = Docs.None;

    public LifecycleSpec Lifecycle { get; init; } = LifecycleSpec.Stable;

    /// <summary>Whether a C# type is generated for the shape.</summary>
    public bool DefinesType => DefinesRecord || Enum is not null || Cases is not null || Views is not null || Tuple is not null;

    public bool DefinesRecord => Fields is not null || Include is not null;
}

/// <summary>The members of a record, in the order on the wire.</summary>
internal sealed record FieldsSpec(IReadOnlyList<FieldSpec> Fields, SourceLocation Location)
{
    /// <summary>The name of the record whose members these are, or null.</summary>
    public Located<string>? Record { get; init; }

    /// <summary>Whether every name is also a keyword of a shape, so that a shape may have been intended.</summary>
    public bool LooksLikeShape { get; init; }

    /// <summary>Whether the members are a list on the wire. Their names are used only in C#.</summary>
    public bool Positional { get; init; }

    /// <summary>Whether the members are a tuple, and not the parameters of a method.</summary>
    public bool IsTuple { get; init; }
}

/// <summary>One member.</summary>
/// <param name="Wire">The name on the wire; of a family, what the names begin with, and a star.</param>
/// <param name="Optional">Whether the key ends in a question mark.</param>
/// <param name="Shape">The description.</param>
internal sealed record FieldSpec(Located<string> Wire, bool Optional, ShapeSpec Shape)
{
    /// <summary>Whether the member takes all members whose names begin with what is written before the star, and which nothing else names.</summary>
    public bool IsFamily { get; init; }
}

internal sealed record EnumSpec(IReadOnlyList<EnumValueSpec> Values, SourceLocation Location);

internal sealed record EnumValueSpec(JsonLeaf Value)
{
    public Located<string>? As { get; init; }

    public Docs Docs { get; init; } = Docs.None;

    public LifecycleSpec Lifecycle { get; init; } = LifecycleSpec.Stable;
}

internal sealed record LifecycleSpec
{
    public static readonly LifecycleSpec Stable = new();

    public Stability Stability { get; init; }

    public string? Since { get; init; }

    public string? Until { get; init; }

    public Located<string>? ReplacedBy { get; init; }
}

/// <summary>The limits by keyword: the exact text of the number, or the pattern.</summary>
/// <param name="All">The limits, each with its keyword. A shape has one or two, so they have no index.</param>
internal sealed record LimitsSpec(IReadOnlyList<KeyValuePair<string, Located<string>>> All)
{
    public static readonly LimitsSpec None = new([]);

    public Located<string>? this[string keyword]
    {
        get
        {
            for (int i = 0; i < All.Count; i++)
            {
                if (All[i].Key == keyword)
                {
                    return All[i].Value;
                }
            }

            return null;
        }
    }
}
