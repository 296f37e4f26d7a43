using Igata.Generator.CSharp;

namespace Igata.Generator.Emit;

/// <summary>The limits and rules of a record: first whether all hold, by branches alone; what does not, only on demand.</summary>
internal static class RecordValidation
{
    public static void Write(SourceWriter code, RecordCode record)
    {
        string[] conditions =
        [
            .. record.Members.Where(member => member.Checks.Count > 0).Select(Condition),
            .. record.Rules.Select(rule => $"({rule.Condition})"),
        ];
        code.Blank();
        code.Line(conditions.Length == 0
            ? "bool IValidatable.IsValid() => true;"
            : $"bool IValidatable.IsValid() =>\n    {string.Join("\n    && ", conditions)};");
        code.Blank();
        using (code.Open("void IValidatable.Validate(Violations violations)"))
        {
            foreach (MemberCode member in record.Members.Where(member => member.Checks.Count > 0))
            {
                Report(code, member);
            }

            foreach (RuleCode rule in record.Rules)
            {
                code.Line($$"""if ({{Negation.Of($"({rule.Condition})")}}) { {{rule.Report}} }""");
            }
        }

        CheckEmitter.Methods(code, record.Members.SelectMany(member => member.Checks));
        CheckEmitter.Patterns(code, record.RulePatterns);
    }

    private static string Condition(MemberCode member)
    {
        string checks = string.Join(" && ", member.Checks.Select(check => Types.Unbrace(check.Condition, Presences.Value(member), "")));
        string all = member.Checks.Count > 1 ? $"({checks})" : checks;
        return Unless(member) is { } unless ? $"({unless} || {all})" : checks;
    }

    /// <summary>When nothing is to be checked, or null when there always is.</summary>
    private static string? Unless(MemberCode member) => member.Presence switch
    {
        Presence.Bit => $"({Presences.Word(member.Bit!.Word)} & {member.Bit.Mask}) == 0",
        Presence.ThreeStates => $"{member.Field}.Value is null",
        Presence.Null => $"{member.Field} is null",
        _ => member.Nullable ? $"{member.Field} is null" : null,
    };

    private static string? When(MemberCode member) => member.Presence switch
    {
        Presence.ThreeStates => $"{member.Field}.Value is not null",
        Presence.Bit or Presence.Null => Presences.IsPresent(member),
        _ => member.Nullable ? $"{member.Field} is not null" : null,
    };

    private static void Report(SourceWriter code, MemberCode member)
    {
        IEnumerable<string> reports = member.Checks.Select(check => Types.Unbrace(check.Report, Presences.Value(member), ""));
        if (When(member) is { } when)
        {
            code.Line($$"""if ({{when}}) { {{string.Join(" ", reports)}} }""");
        }
        else
        {
            code.Lines(reports);
        }
    }
}
