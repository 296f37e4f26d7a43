using Igata.Generator.EmitModel;

namespace Igata.Generator.Emit;

/// <summary>Writes the checks of a type of the extended client that does not validate itself, because the client only receives it.</summary>
internal static class ClientTypeChecksEmitter
{
    public static void Write(SourceWriter code, ClientTypeChecksFile file)
    {
        using (code.OpenBlock($"internal static partial class {file.Names.ExtensionChecks}"))
        {
            switch (file.Type)
            {
                case RecordCode record:
                    RecordValidation.WriteChecks(code, record);
                    break;
                case UnionCode union:
                    WriteUnion(code, union);
                    break;
                case ViewsCode views:
                    ViewsEmitter.WriteChecks(code, views);
                    break;
                default:
                    throw new InvalidOperationException($"A {file.Type.GetType().Name} has no checks.");
            }
        }
    }

    private static void WriteUnion(SourceWriter code, UnionCode union)
    {
        // A union that was never set has no case and no unknown value.
        Condition isSet = Condition.Any([.. union.Cases.Select(HasCase), Condition.Of("value.Unknown.IsDefault").Negate()]);
        UnionCaseCode[] cases = [.. union.Cases.Where(@case => @case.Checks.Count > 0)];
        Condition isValid = Condition.All([isSet, .. cases.Select(@case => Condition.Any(HasCase(@case).Negate(), Condition.All(@case.Checks.Select(check => check.Condition))))]);
        code.WriteLine($"internal static bool IsValid({union.Name} value) =>{Layout.Fill}{isValid.Format()};");
        code.WriteBlankLine();
        using (code.OpenBlock($"internal static void Validate(string? member, {union.Name} value, ViolationsBuilder violations)"))
        {
            code.WriteLine("violations.PushSegment(member);");
            code.WriteLine(Layout.If(isSet.Negate(), "violations.Add(null, \"required\", \"must be given\");"));
            foreach (UnionCaseCode @case in cases)
            {
                code.WriteLine(Layout.If(HasCase(@case), Layout.JoinStatements(@case.Checks.Select(check => check.Report))));
            }

            code.WriteLine("violations.PopSegment();");
        }

        PatternEmitter.Write(code, union.Cases.SelectMany(@case => @case.Checks).SelectMany(check => check.Patterns));
    }

    private static Condition HasCase(UnionCaseCode @case) => Condition.IsNotNull("value." + @case.Name);
}
