namespace Igata.Specs.Model;

/// <summary>Rules and limits as they are written.</summary>
internal static class RulePrinter
{
    public static string? Rules(EquatableArray<Rule> rules) => rules.Count == 0 ? null : Flow.List(rules.Select(Rule));

    public static IEnumerable<(string, string?)> Limits(Limits limits) =>
    [
        ("minimum", limits.Minimum),
        ("maximum", limits.Maximum),
        ("minLength", Flow.Number(limits.MinLength)),
        ("maxLength", Flow.Number(limits.MaxLength)),
        ("maxBytes", Flow.Number(limits.MaxBytes)),
        ("pattern", Flow.Text(limits.Pattern?.Text)),
        ("minItems", Flow.Number(limits.MinItems)),
        ("maxItems", Flow.Number(limits.MaxItems)),
        ("minProperties", Flow.Number(limits.MinProperties)),
        ("maxProperties", Flow.Number(limits.MaxProperties)),
    ];

    private static string Rule(Rule rule) => rule switch
    {
        AnyOfRule any => Flow.Mapping(("any-of", Names(any.Members))),
        OneOfRule one => Flow.Mapping(("one-of", Names(one.Members))),
        WhenRule conditional => Flow.Mapping(
            ("when", Tests(conditional.When)),
            ("must", Tests(conditional.Must)),
            ("require", Names(conditional.Require)),
            ("forbid", Names(conditional.Forbid))),
        _ => throw new InvalidOperationException("There is no other rule."),
    };

    private static string? Names(EquatableArray<string> names) => names.Count == 0 ? null : Flow.List(names.Select(name => Flow.Text(name)!));

    private static string? Tests(EquatableArray<MemberTest> tests) =>
        tests.Count == 0 ? null : Flow.Mapping(tests.Select(test => (Flow.Text(test.Member)!, (string?)Test(test))));

    private static string Test(MemberTest test) => Flow.Mapping(
    [
        ("present", test.Present is { } present ? (present ? "true" : "false") : null),
        ("enum", test.OneOf.Count == 0 ? null : Flow.List(test.OneOf.Select(Flow.Scalar))),
        .. Limits(test.Limits),
    ]);
}
