using System.Text;
using Igata.Generator.CSharp;
using Igata.Specs.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Igata.Generator;

/// <summary>
/// What should never be thrown, all the same: the compiler would only warn, and drop every file. Here it costs one file,
/// and is an error that says what to report.
/// </summary>
internal static class Guard
{
    public static EquatableArray<SourceFile> Files(Api api, Func<EquatableArray<SourceFile>> cast)
    {
        try
        {
            return cast();
        }
        catch (Exception fault)
        {
            return [new FaultFile { HintName = api.Name, Namespace = api.Name, From = api.File, Message = Words(fault) }];
        }
    }

    public static void Source(SourceProductionContext output, SourceFile file, Func<string> write)
    {
        if (file is FaultFile known)
        {
            output.ReportDiagnostic(Reports.Internal(file.From, known.Message));
            return;
        }

        try
        {
            output.AddSource(file.HintName, SourceText.From(write(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)));
        }
        catch (Exception fault)
        {
            output.ReportDiagnostic(Reports.Internal(file.From, Words(fault)));
        }
    }

    private static string Words(Exception fault) => $"{fault.GetType().Name}: {fault.Message}";
}
