using Igata.Specs.Model;

namespace Igata.Generator.CSharp;

/// <summary>Rules across members, as conditions over the properties of a record.</summary>
internal sealed class Conditions(Types types, RecordDef record, EquatableArray<MemberCode> members)
{
    private readonly List<Pattern> _patterns = [];

    public EquatableArray<RuleCode> Rules() => record.Rules.SelectMany(Of).ToEquatableArray();

    /// <summary>The patterns that the rules match, each once.</summary>
    public EquatableArray<PatternCode> Patterns() =>
    [
        .. record.Rules.OfType<WhenRule>().SelectMany(rule => rule.When.Concat(rule.Must))
            .SelectMany(test => Tests(test).Limits(test, Owner(test)))
            .Select(check => check.Pattern).OfType<PatternCode>().Distinct(),
    ];

    private IEnumerable<RuleCode> Of(Rule rule) => rule switch
    {
        AnyOfRule any => [new RuleCode(
            string.Join(" || ", any.Members.Select(IsPresent)),
            Report("any-of", null, $"needs at least one of {List(any.Members)}"))],
        OneOfRule one => [new RuleCode(
            $"{string.Join(" + ", one.Members.Select(member => $"({IsPresent(member)} ? 1 : 0)"))} == 1",
            Report("one-of", null, $"needs exactly one of {List(one.Members)}"))],
        WhenRule conditional => Of(conditional),
        _ => throw new InvalidOperationException($"A rule of kind {rule.GetType().Name} has no C# form."),
    };

    private IEnumerable<RuleCode> Of(WhenRule rule)
    {
        string unless = string.Join(" || ", rule.When.Select(test => Negation.Of(Holds(test))));
        string reason = " when " + string.Join(" and ", rule.When.Select(TestWords.Of));
        foreach (MemberTest must in rule.Must)
        {
            yield return new RuleCode($"{unless} || {Holds(must)}", Report("when", must.Member, TestWords.Must(must) + reason));
        }

        foreach (string required in rule.Require)
        {
            yield return new RuleCode($"{unless} || {IsPresent(required)}", Report("when", required, "must be given" + reason));
        }

        foreach (string forbidden in rule.Forbid)
        {
            yield return new RuleCode($"{unless} || {Negation.Of(IsPresent(forbidden))}", Report("when", forbidden, "must not be given" + reason));
        }
    }

    private static string Report(string rule, string? member, string message) =>
        $"violations.Add({(member is null ? "null" : Literal.Of(member))}, {Literal.Of(rule)}, {Literal.Of(message)});";

    private static string List(EquatableArray<string> names) => string.Join(", ", names);

    private MemberCode Find(string wire) => members.First(member => member.Wire == wire);

    private string IsPresent(string wire) => Find(wire) switch
    {
        { Presence: Presence.ThreeStates } member => $"{member.Property}.IsPresent",
        { Presence: Presence.Flag } member => $"{member.Property} == true",
        { Presence: Presence.Required or Presence.Const, Nullable: false, Type.IsValue: true } => "true",
        var member => $"{member.Property} is not null",
    };

    private Field FieldOf(MemberTest test) => record.Fields.First(candidate => candidate.Wire == test.Member);

    private ValueTests Tests(MemberTest test) => new(types, FieldOf(test).Type, Find(test.Member));

    /// <summary>A name that no member has: in small letters, and the same for the same pattern.</summary>
    private string Owner(MemberTest test)
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

    private string Holds(MemberTest test)
    {
        Field field = FieldOf(test);
        string[] conditions =
        [
            .. test.Present switch
            {
                true => [IsPresent(test.Member)],
                false => [Negation.Of(IsPresent(test.Member))],
                null => Array.Empty<string>(),
            },
            .. Tests(test).Of(test, Owner(test)),
        ];
        string all = conditions.Length switch
        {
            0 => "true",
            1 => conditions[0],
            _ => $"({string.Join(" && ", conditions)})",
        };
        bool byDefault = test.Present is null && field is { Optional: true, Default: { } assumed } && DefaultTest.Holds(test, assumed);
        return byDefault ? $"({Negation.Of(IsPresent(test.Member))} || {all})" : all;
    }
}
