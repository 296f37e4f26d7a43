namespace Igata.Specs.Diagnostics;

public static partial class Catalog
{
    public static readonly DiagnosticRule MemberNotImplemented = CreateWarning(
        CodeDiagnostics.MemberId, CodeDiagnostics.MemberTitle, CodeDiagnostics.MemberMessage, CodeDiagnostics.MemberWhy, CodeDiagnostics.MemberHelp);

    private static IEnumerable<DiagnosticKind> CodeKinds => [MemberNotImplemented.Kind];
}
