using Igata.Generator.EmitModel;

namespace Igata.Generator.Emit;

/// <summary>
/// Writes the validation of a record: one method, which reports the violations. A record that reports none is valid.
/// </summary>
internal static class RecordValidation
{
    public static void Write(SourceWriter code, RecordCode record)
    {
        string[] reports = [.. BuildReports(record)];
        code.WriteBlankLine();
        if (reports.Length == 0)
        {
            code.WriteLine("void IValidatable.Validate(ViolationsBuilder violations) { }");
        }
        else
        {
            using (code.OpenBlock("void IValidatable.Validate(ViolationsBuilder violations)"))
            {
                code.WriteLines(reports);
            }
        }

        WritePatterns(code, record);
    }

    /// <summary>Writes the checks of a record of another assembly, as static methods.</summary>
    public static void WriteChecks(SourceWriter code, RecordCode record)
    {
        code.WriteLine($"internal static bool IsValid({record.Name}? value) =>{FormatConditions(BuildConditions(record), Condition.IsNotNull("value"))}");
        code.WriteBlankLine();
        using (code.OpenBlock($"internal static void Validate(string? member, {record.Name}? value, ViolationsBuilder violations)"))
        {
            code.WriteLine("violations.Required(member, value);");
            code.WriteLine("if (value is null) { return; }");
            code.WriteBlankLine();
            code.WriteLine("violations.PushSegment(member);");
            code.WriteLines(BuildReports(record));
            code.WriteLine("violations.PopSegment();");
        }

        WritePatterns(code, record);
    }

    private static IEnumerable<Condition> BuildConditions(RecordCode record) =>
    [
        .. record.Members.Select(member => Condition.Any(member.HasValue.Negate(), Condition.All(member.Checks.Select(check => check.Condition)))),
        .. record.Rules.Select(rule => rule.Condition),
    ];

    /// <summary>Formats one condition per line.</summary>
    private static string FormatConditions(IEnumerable<Condition> conditions, Condition first)
    {
        string[] all = [.. conditions.Prepend(first).SelectMany(condition => condition.Conjuncts).Select(condition => condition.FormatOperand())];
        return all.Length == 0 ? " true;" : $"\n    {string.Join("\n    && ", all)};";
    }

    private static IEnumerable<string> BuildReports(RecordCode record) =>
    [
        .. record.Members.Where(member => member.Checks.Count > 0).SelectMany(BuildReports),
        .. record.Rules.Where(rule => !rule.Condition.IsTrue).Select(rule => Layout.If(rule.Condition.Negate(), rule.Report)),
    ];

    private static IEnumerable<string> BuildReports(MemberCode member)
    {
        IEnumerable<string> reports = member.Checks.Select(check => check.Report);
        return member.HasValue.IsTrue ? reports : [Layout.If(member.HasValue, Layout.JoinStatements(reports))];
    }

    private static void WritePatterns(SourceWriter code, RecordCode record)
    {
        PatternEmitter.Write(code, record.Members.SelectMany(member => member.Checks).SelectMany(check => check.Patterns));
        PatternEmitter.Write(code, record.RulePatterns);
    }
}
