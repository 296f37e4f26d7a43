using Igata.Specs.Model;

namespace Igata.Generator.EmitModel;

/// <summary>Rules across members, as conditions over the properties of a record.</summary>
internal sealed class RuleConditionBuilder(TypeMap types, RecordDef record, EquatableArray<MemberCode> members)
{
    private readonly List<Pattern> _patterns = [];

    public EquatableArray<RuleCode> BuildRules() => record.Rules.SelectMany(Build).ToEquatableArray();

    /// <summary>The patterns that the rules match, each once.</summary>
    public EquatableArray<PatternCode> BuildPatterns() =>
    [
        .. record.Rules.OfType<WhenRule>().SelectMany(rule => rule.When.Concat(rule.Must))
            .SelectMany(test => CreateTests(test).BuildLimitChecks(test, GetOwner(test)))
            .Select(check => check.Pattern).OfType<PatternCode>().Distinct(),
    ];

    private IEnumerable<RuleCode> Build(Rule rule) => rule switch
    {
        AnyOfRule anyOf => [new RuleCode(
            string.Join(" || ", anyOf.Members.Select(IsPresent)),
            FormatReport("any-of", null, $"needs at least one of {JoinNames(anyOf.Members)}"))],
        OneOfRule oneOf => [new RuleCode(
            $"{string.Join(" + ", oneOf.Members.Select(member => $"({IsPresent(member)} ? 1 : 0)"))} == 1",
            FormatReport("one-of", null, $"needs exactly one of {JoinNames(oneOf.Members)}"))],
        WhenRule conditional => Build(conditional),
        _ => throw new InvalidOperationException($"A rule of kind {rule.GetType().Name} has no C# form."),
    };

    private IEnumerable<RuleCode> Build(WhenRule rule)
    {
        string unless = string.Join(" || ", rule.When.Select(test => Negation.Negate(BuildTest(test))));
        string reason = " when " + string.Join(" and ", rule.When.Select(ConditionDescriptions.Describe));
        foreach (MemberTest must in rule.Must)
        {
            yield return new RuleCode($"{unless} || {BuildTest(must)}", FormatReport("when", must.Member, ConditionDescriptions.DescribeRequirement(must) + reason));
        }

        foreach (string required in rule.Require)
        {
            yield return new RuleCode($"{unless} || {IsPresent(required)}", FormatReport("when", required, "must be given" + reason));
        }

        foreach (string forbidden in rule.Forbid)
        {
            yield return new RuleCode($"{unless} || {Negation.Negate(IsPresent(forbidden))}", FormatReport("when", forbidden, "must not be given" + reason));
        }
    }

    private static string FormatReport(string rule, string? member, string message) =>
        $"violations.Add({(member is null ? "null" : Literal.Create(member))}, {Literal.Create(rule)}, {Literal.Create(message)});";

    private static string JoinNames(EquatableArray<string> names) => string.Join(", ", names);

    private MemberCode FindMember(string wire) => members.First(member => member.Wire == wire);

    private string IsPresent(string wire) => FindMember(wire) switch
    {
        { Presence: Presence.ThreeStates } member => $"{member.Property}.IsPresent",
        { Presence: Presence.Flag } member => $"{member.Property} == true",
        { Presence: Presence.Required or Presence.Const, Nullable: false, Type.IsValue: true } => "true",
        var member => $"{member.Property} is not null",
    };

    private Field FindField(MemberTest test) => record.Fields.First(candidate => candidate.Wire == test.Member);

    private ValueTestBuilder CreateTests(MemberTest test) => new(types, FindField(test).Type, FindMember(test.Member));

    /// <summary>A name that no member has: in small letters, and the same for the same pattern.</summary>
    private string GetOwner(MemberTest test)
    {
        if (test.Limits.Pattern is not { } pattern)
        {
            return "";
        }

        if (!_patterns.Contains(pattern))
        {
            _patterns.Add(pattern);
        }

        return "rule" + (_patterns.IndexOf(pattern) + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    private string BuildTest(MemberTest test)
    {
        Field field = FindField(test);
        string[] conditions =
        [
            .. test.Present switch
            {
                true => [IsPresent(test.Member)],
                false => [Negation.Negate(IsPresent(test.Member))],
                null => Array.Empty<string>(),
            },
            .. CreateTests(test).Build(test, GetOwner(test)),
        ];
        string all = conditions.Length switch
        {
            0 => "true",
            1 => conditions[0],
            _ => $"({string.Join(" && ", conditions)})",
        };
        bool byDefault = test.Present is null && field is { Optional: true, Default: { } defaultValue } && DefaultTest.IsSatisfied(test, defaultValue);
        return byDefault ? $"({Negation.Negate(IsPresent(test.Member))} || {all})" : all;
    }
}
