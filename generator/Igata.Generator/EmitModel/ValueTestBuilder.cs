using Igata.Specs.Model;

namespace Igata.Generator.EmitModel;

/// <summary>The tests of a rule over the value of one property, which may be null.</summary>
internal sealed class ValueTestBuilder(TypeMap types, TypeRef type, MemberCode member)
{
    private readonly TypeRef _type = type is NullableType nullable ? nullable.Inner : type;

    private string Value => member.Presence is Presence.ThreeStates ? member.Property + ".Value" : member.Property;

    /// <summary>A member of the value, through a null when there may be one.</summary>
    private string Dot => MayBeNull ? "?." : ".";

    private bool MayBeNull => !(member.Presence is Presence.Required or Presence.Const && !member.Nullable && member.Type.IsValue);

    /// <param name="test">The test.</param>
    /// <param name="owner">What its pattern is called by.</param>
    public IEnumerable<CheckCode> BuildLimitChecks(MemberTest test, string owner) =>
        test.Limits == Specs.Model.Limits.None ? [] : new CheckBuilder(types).Build(WithLimits(test.Limits), "null", owner);

    public IEnumerable<string> Build(MemberTest test, string owner)
    {
        if (test.OneOf.Count > 0)
        {
            string[] equal = [.. test.OneOf.Select(BuildEquality)];
            yield return equal.Length == 1 ? equal[0] : $"({string.Join(" || ", equal)})";
        }

        string[] limits = [.. BuildLimitChecks(test, owner).Select(check => TypeMap.Format(check.Condition, PresenceExpressions.FormatValue(member), ""))];
        if (limits.Length > 0)
        {
            string tested = member.Presence is Presence.Null or Presence.Required ? member.Field : Value;
            string[] checks = [.. MayBeNull ? [tested + " is not null"] : Array.Empty<string>(), .. limits];
            yield return checks.Length == 1 ? checks[0] : $"({string.Join(" && ", checks)})";
        }
    }

    private string BuildEquality(JsonScalar constant) => (_type, constant.Kind) switch
    {
        (_, JsonKind.True) => $"{Value} is true",
        (_, JsonKind.False) => $"{Value} is false",
        (_, JsonKind.Null) => $"{Value} is null",
        (DefinedType, JsonKind.String) => $"{Value}{Dot}Value == {Literal.Create(constant.Text)}",
        (DefinedType, JsonKind.Number) => $"{Value}{Dot}Value == {constant.Text}",
        (ScalarType { Secret: true }, _) => $"{Value}{Dot}Reveal() == {Literal.Create(constant.Text)}",
        (ScalarType { Kind: ScalarKind.Uuid }, _) => $"{Value} == new Guid({Literal.Create(constant.Text)})",
        (ScalarType { Kind: ScalarKind.Uri }, _) => $"{Value}{Dot}OriginalString == {Literal.Create(constant.Text)}",
        (ScalarType { Kind: ScalarKind.Seconds }, _) => constant.Text == "0" ? $"{Value} == TimeSpan.Zero" : $"{Value} == TimeSpan.FromSeconds({constant.Text}d)",
        (ScalarType { Kind: ScalarKind.UnixSeconds }, _) => $"{Value}{Dot}ToUnixTimeSeconds() == {constant.Text}",
        (ScalarType { Kind: ScalarKind.UnixMillis }, _) => $"{Value}{Dot}ToUnixTimeMilliseconds() == {constant.Text}",
        (_, JsonKind.Number) => $"{Value} == {constant.Text}",
        _ => $"{Value} == {Literal.Create(constant.Text)}",
    };

    // Of a list or a map the test is about how many there are; its items keep their own limits elsewhere.
    private static readonly TypeRef AnyItem = new ScalarType(ScalarKind.Boolean);

    private TypeRef WithLimits(Limits limits) => _type switch
    {
        ScalarType scalar => scalar with { Limits = limits, Const = null },
        ListType list => list with { Item = AnyItem, Limits = limits },
        MapType map => map with { Item = AnyItem, Limits = limits },
        _ => _type,
    };
}
