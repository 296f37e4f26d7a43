using Igata.Specs.Model;

namespace Igata.Generator.EmitModel;

/// <summary>Builds the tests of a rule over the value of one property, which may be null.</summary>
internal sealed class ValueTestBuilder(TypeRef type, MemberCode member, MemberAccess access)
{
    private readonly TypeRef _type = type is NullableType nullable ? nullable.Inner : type;

    private string Value => access.GetProperty(member) + (member.Presence is Presence.ThreeStates ? ".Value" : "");

    private bool MayBeNull => !(member.Presence is Presence.Required or Presence.Const && !member.Nullable && member.Type.IsValue);

    /// <param name="test">The test whose limits are checked.</param>
    /// <param name="owner">The end of the name of the pattern.</param>
    public IEnumerable<CheckCode> BuildLimitChecks(MemberTest test, string owner) =>
        test.Limits == Limits.None ? [] : CheckBuilder.BuildLimits(_type, test.Limits, access.GetValue(member), owner);

    public IEnumerable<Condition> Build(MemberTest test, string owner)
    {
        if (test.OneOf.Count > 0)
        {
            yield return Condition.Any(test.OneOf.Select(BuildEquality));
        }

        Condition[] limits = [.. BuildLimitChecks(test, owner).Select(check => check.Condition)];
        if (limits.Length > 0)
        {
            // The checks use the field, so the compiler must see that the field is not null.
            string tested = member.Presence is Presence.Null or Presence.Required ? access.GetStorage(member) : Value;
            yield return Condition.All([MayBeNull ? Condition.IsNotNull(tested) : Condition.True, .. limits]);
        }
    }

    private Condition BuildEquality(JsonScalar constant) =>
        _type is not FalseOrType ? BuildPlainEquality(constant)
        : constant.Kind is JsonKind.False ? Condition.Is(OfFalseOr("IsFalse"), "true")
        : constant.Kind is JsonKind.Null ? Condition.IsNull(Value)
        : Condition.All([Condition.Is(OfFalseOr("HasValue"), "true"), BuildPlainEquality(constant)]);

    private string OfFalseOr(string name) => $"{Value}{(MayBeNull ? "?." : ".")}{name}";

    private Condition BuildPlainEquality(JsonScalar constant) => constant.Kind switch
    {
        JsonKind.True => Condition.Is(Compared, "true"),
        JsonKind.False => Condition.Is(Compared, "false"),
        JsonKind.Null => Condition.IsNull(Value),
        JsonKind.Number => Condition.Equal(Compared, FormatConstant(constant.Text) ?? constant.Text),
        JsonKind.String => Condition.Equal(Compared, FormatConstant(constant.Text) ?? Literal.Create(constant.Text)),
        JsonKind.Array or JsonKind.Object => throw new InvalidOperationException($"A constant of kind {constant.Kind} cannot be compared."),
        _ => throw new InvalidOperationException($"The kind {constant.Kind} is not defined."),
    };

    /// <summary>The type of the value that is compared with a constant, without "false or".</summary>
    private TypeRef ComparedType => _type is FalseOrType falseOr ? (falseOr.Inner is NullableType nullable ? nullable.Inner : falseOr.Inner) : _type;

    private ScalarForm? Form => ComparedType is ScalarType scalar ? ScalarForm.Find(scalar) : null;

    /// <summary>Formats a constant as a C# value of the type; returns null if a literal is compared.</summary>
    private string? FormatConstant(string text) => Form is { ComparedMember: null, FormatConstant: { } format } ? format(text) : null;

    /// <summary>The expression that is compared: the value, or a member of the value.</summary>
    private string Compared
    {
        get
        {
            string value = _type is FalseOrType ? OfFalseOr("Value") : Value;
            bool canBeNull = _type is FalseOrType ? Form is { IsValue: false } : MayBeNull;
            return (ComparedType is DefinedType ? "Value" : Form?.ComparedMember) is { } name ? $"{value}{(canBeNull ? "?." : ".")}{name}" : value;
        }
    }
}
