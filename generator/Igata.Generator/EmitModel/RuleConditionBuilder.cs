using System.Globalization;
using Igata.Specs.Model;

namespace Igata.Generator.EmitModel;

/// <summary>Builds the rules across members as conditions over the properties of a record.</summary>
/// <param name="record">The record.</param>
/// <param name="members">The members of the record.</param>
/// <param name="access">The access to the members.</param>
/// <param name="owner">The beginning of the names of the patterns.</param>
internal sealed class RuleConditionBuilder(RecordDef record, EquatableArray<MemberCode> members, MemberAccess access, string owner)
{
    private readonly List<Pattern> _patterns = [];

    public EquatableArray<RuleCode> BuildRules() => record.Rules.SelectMany(Build).ToEquatableArray();

    /// <summary>Builds the patterns that the rules use, each once.</summary>
    public EquatableArray<PatternCode> BuildPatterns() =>
    [
        .. record.Rules.OfType<WhenRule>().SelectMany(rule => rule.When.Concat(rule.Must))
            .SelectMany(test => CreateTests(test).BuildLimitChecks(test, GetOwner(test)))
            .SelectMany(check => check.Patterns).Distinct(),
    ];

    private IEnumerable<RuleCode> Build(Rule rule) => rule switch
    {
        AnyOfRule anyOf => [new RuleCode(Condition.Any(anyOf.Sets.Select(IsComplete)), FormatReport("any-of", null, $"needs at least one of {JoinNames(anyOf.Sets)}"))],
        OneOfRule oneOf => [new RuleCode(
            oneOf.Sets.All(set => set.Members.Count == 1)
                ? Condition.Equal(string.Join(Layout.Fill + "+ ", oneOf.Sets.Select(set => $"({IsPresent(set.Members[0]).Format()} ? 1 : 0)")), "1")
                : Condition.Any(oneOf.Sets.Select(set => Condition.All([IsComplete(set), .. oneOf.GetOthers(set).Select(member => IsPresent(member).Negate())]))),
            FormatReport("one-of", null, $"needs exactly one of {JoinNames(oneOf.Sets)}"))],
        WhenRule conditional => Build(conditional),
        _ => throw new InvalidOperationException($"A rule of kind {rule.GetType().Name} has no C# form."),
    };

    private IEnumerable<RuleCode> Build(WhenRule rule)
    {
        Condition unless = Condition.All(rule.When.Select(BuildTest)).Negate();
        string reason = " when " + string.Join(" and ", rule.When.Select(ConditionDescriptions.Describe));
        foreach (MemberTest must in rule.Must)
        {
            yield return new RuleCode(Condition.Any(unless, BuildTest(must)), FormatReport("when", must.Member, ConditionDescriptions.DescribeRequirement(must) + reason));
        }

        foreach (string required in rule.Require)
        {
            yield return new RuleCode(Condition.Any(unless, IsPresent(required)), FormatReport("when", required, "must be given" + reason));
        }

        foreach (string forbidden in rule.Forbid)
        {
            yield return new RuleCode(Condition.Any(unless, IsPresent(forbidden).Negate()), FormatReport("when", forbidden, "must not be given" + reason));
        }
    }

    private static string FormatReport(string rule, string? member, string message) =>
        $"violations.Add({Layout.JoinList([member is null ? "null" : Literal.Create(member), Literal.Create(rule), Literal.CreateWrapped(message)])});";

    private static string JoinNames(EquatableArray<MemberSet> sets) => string.Join(", ", sets);

    private Condition IsComplete(MemberSet set) => Condition.All(set.Members.Select(IsPresent));

    private MemberCode FindMember(string wire) => members.First(member => member.Wire == wire);

    private Condition IsPresent(string wire) => FindMember(wire) switch
    {
        { Presence: Presence.ThreeStates } member => Condition.Of($"{access.GetProperty(member)}.IsPresent"),
        { Presence: Presence.Flag } member => Condition.Of(access.GetProperty(member)),
        { Presence: Presence.Required or Presence.Const, Nullable: false, Type.IsValue: true } => Condition.True,
        var member => Condition.IsNotNull(access.GetProperty(member)),
    };

    private Field FindField(MemberTest test) => record.Fields.First(candidate => candidate.Wire == test.Member);

    private ValueTestBuilder CreateTests(MemberTest test) => new(FindField(test).Type, FindMember(test.Member), access);

    /// <summary>Returns a name that no member has, because it is lower case, and that is the same for the same pattern.</summary>
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

        return $"{owner}rule{(_patterns.IndexOf(pattern) + 1).ToString(CultureInfo.InvariantCulture)}";
    }

    private Condition BuildTest(MemberTest test)
    {
        Field field = FindField(test);
        Condition isPresent = IsPresent(test.Member);
        Condition presence = test.Present switch { true => isPresent, false => isPresent.Negate(), null => Condition.True };
        Condition all = Condition.All([presence, .. CreateTests(test).Build(test, GetOwner(test))]);
        bool byDefault = test.Present is null && field is { Optional: true, Default: { } defaultValue } && DefaultTest.IsSatisfied(test, defaultValue);
        return byDefault ? Condition.Any(isPresent.Negate(), all) : all;
    }
}
