using Igata.Generator.CSharp;

namespace Igata.Generator.Emit;

/// <summary>The tables over all methods. Each method adds its own row in its own file.</summary>
internal static class TablesEmitter
{
    public static void Write(SourceWriter code, TablesFile file)
    {
        ApiNames names = file.Names;
        code.Line($"/// <summary>{file.Api.Targets}</summary>");
        using (code.Open($"public static partial class {names.Targets}"))
        {
            code.Line("/// <summary>All of them, in the order of the spec.</summary>");
            code.Line($"public static IReadOnlyList<string> All {{ get; }} = [{string.Join(", ", file.Targets)}];");
        }

        code.Blank();
        code.Line($"/// <summary>What a server of {file.Api.Title} does. A member that is not implemented throws, and its caller is told so.</summary>");
        code.Line($"public partial interface {names.Service};");
        code.Blank();
        code.Line($"/// <summary>The operations of {file.Api.Title} for a server: found by {file.Api.FoundBy}, read, checked, and answered by an <see cref=\"{names.Service}\"/>.</summary>");
        using (code.Open($"public static partial class {names.Operations}"))
        {
            code.Line("/// <summary>All of them, in the order of the spec.</summary>");
            code.Line($"public static OperationTable<{names.Service}> All {{ get; }} = {file.Api.Table},\n[");
            using (code.Indent())
            {
                code.Lines(file.Methods.Select(method => method + ","));
            }

            code.Line("]);");
        }

        if (file.Api.IsJsonRpc)
        {
            code.Blank();
            code.Line($"/// <summary>The calls of {file.Api.Title} as values, to be sent together by <see cref=\"JsonRpcBatches\"/>.</summary>");
            code.Line($"public static partial class {names.Calls};");
        }
    }
}
