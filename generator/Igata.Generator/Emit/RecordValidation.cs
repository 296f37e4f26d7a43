using Igata.Generator.EmitModel;

namespace Igata.Generator.Emit;

/// <summary>The limits and rules of a record: first whether all hold, by branches alone; what does not, only on demand.</summary>
internal static class RecordValidation
{
    public static void Write(SourceWriter code, RecordCode record)
    {
        string[] conditions =
        [
            .. record.Members.Where(member => member.Checks.Count > 0).Select(BuildCondition),
            .. record.Rules.Select(rule => $"({rule.Condition})"),
        ];
        code.WriteBlankLine();
        code.WriteLine(conditions.Length == 0
            ? "bool IValidatable.IsValid() => true;"
            : $"bool IValidatable.IsValid() =>\n    {string.Join("\n    && ", conditions)};");
        code.WriteBlankLine();
        using (code.OpenBlock("void IValidatable.Validate(ViolationsBuilder violations)"))
        {
            foreach (MemberCode member in record.Members.Where(member => member.Checks.Count > 0))
            {
                WriteReport(code, member);
            }

            foreach (RuleCode rule in record.Rules)
            {
                code.WriteLine($$"""if ({{Negation.Negate($"({rule.Condition})")}}) { {{rule.Report}} }""");
            }
        }

        CheckEmitter.WriteMethods(code, record.Members.SelectMany(member => member.Checks));
        CheckEmitter.WritePatterns(code, record.RulePatterns);
    }

    private static string BuildCondition(MemberCode member)
    {
        string checks = string.Join(" && ", member.Checks.Select(check => TypeMap.Format(check.Condition, PresenceExpressions.FormatValue(member), "")));
        string all = member.Checks.Count > 1 ? $"({checks})" : checks;
        return BuildAbsentCondition(member) is { } unless ? $"({unless} || {all})" : checks;
    }

    /// <summary>When nothing is to be checked, or null when there always is.</summary>
    private static string? BuildAbsentCondition(MemberCode member) => member.Presence switch
    {
        Presence.Bit => $"({PresenceExpressions.GetPresentName(member.Bit!.Word)} & {member.Bit.Mask}) == 0",
        Presence.ThreeStates => $"{member.Field}.Value is null",
        Presence.Null => $"{member.Field} is null",
        _ => member.Nullable ? $"{member.Field} is null" : null,
    };

    private static string? BuildPresentCondition(MemberCode member) => member.Presence switch
    {
        Presence.ThreeStates => $"{member.Field}.Value is not null",
        Presence.Bit or Presence.Null => PresenceExpressions.IsPresent(member),
        _ => member.Nullable ? $"{member.Field} is not null" : null,
    };

    private static void WriteReport(SourceWriter code, MemberCode member)
    {
        IEnumerable<string> reports = member.Checks.Select(check => TypeMap.Format(check.Report, PresenceExpressions.FormatValue(member), ""));
        if (BuildPresentCondition(member) is { } when)
        {
            code.WriteLine($$"""if ({{when}}) { {{string.Join(" ", reports)}} }""");
        }
        else
        {
            code.WriteLines(reports);
        }
    }
}
