using System.Text;
using Igata.Generator.EmitModel;
using Igata.Specs.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Igata.Generator;

/// <summary>
/// Catches unexpected exceptions. The compiler would report only a warning and drop all generated files. Here only one file, or the
/// files of one API, are missing, and an error describes what to report.
/// </summary>
internal static class ExceptionGuard
{
    public static EquatableArray<SourceFile> BuildFiles(Api api, Func<EquatableArray<SourceFile>> build)
    {
        try
        {
            return build();
        }
        catch (Exception exception)
        {
            return [new InternalErrorFile { HintName = api.Name, Namespace = api.Name, SpecPath = api.File, Message = Describe(exception) }];
        }
    }

    public static void AddSource(SourceProductionContext output, SourceFile file, Func<string> write)
    {
        if (file is InternalErrorFile errorFile)
        {
            output.ReportDiagnostic(DiagnosticReporter.CreateInternalError(file.SpecPath, errorFile.Message));
            return;
        }

        try
        {
            output.AddSource(file.HintName, SourceText.From(write(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)));
        }
        catch (Exception exception)
        {
            output.ReportDiagnostic(DiagnosticReporter.CreateInternalError(file.SpecPath, Describe(exception)));
        }
    }

    private static string Describe(Exception exception) => $"{exception.GetType().Name}: {exception.Message}";
}
