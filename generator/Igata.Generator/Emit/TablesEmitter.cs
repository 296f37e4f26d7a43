using Igata.Generator.EmitModel;

namespace Igata.Generator.Emit;

/// <summary>The tables over all methods. Each method adds its own row in its own file.</summary>
internal static class TablesEmitter
{
    public static void Write(SourceWriter code, TablesFile file)
    {
        ApiNames names = file.Names;
        code.WriteLine($"/// <summary>{file.Api.Targets}</summary>");
        using (code.OpenBlock($"public static partial class {names.Targets}"))
        {
            code.WriteLine("/// <summary>All of them, in the order of the spec.</summary>");
            code.WriteLine($"public static IReadOnlyList<string> All {{ get; }} = [{string.Join(", ", file.Targets)}];");
        }

        if (file.Api.IsJsonRpc)
        {
            code.WriteBlankLine();
            code.WriteLine($"/// <summary>The calls of {file.Api.Title} as values, to be sent together by <see cref=\"JsonRpcBatchExtensions\"/>.</summary>");
            code.WriteLine($"public static partial class {names.Calls};");
        }
    }

    public static void WriteServer(SourceWriter code, TablesFile file)
    {
        ApiNames names = file.Names;
        string table = $"OperationTable<{names.Service}>";
        code.WriteLine($"/// <summary>What a server of {file.Api.Title} does. A member that is not implemented throws, and its caller is told so.</summary>");
        code.WriteLine($"public partial interface {names.Service};");
        code.WriteBlankLine();
        code.WriteLine($"/// <summary>The operations of {file.Api.Title} for a server: found by {file.Api.TableKind}, read, checked, and answered by an <see cref=\"{names.Service}\"/>.</summary>");
        using (code.OpenBlock($"public static partial class {names.Operations}"))
        {
            code.WriteLine($"private static {table}? _all;");
            code.WriteBlankLine();
            code.WriteLine("/// <summary>All of them, in the order of the spec.</summary>");
            using (code.OpenBlock($"public static {table} All"))
            using (code.OpenBlock("get"))
            {
                code.WriteLine($"""
                    {GeneratedContract.Require(names.Operations)}
                    return LazyInitializer.EnsureInitialized(ref _all, Create);

                    [MethodImpl(MethodImplOptions.NoInlining)]
                    static {table} Create() => {file.Api.Table},
                    [
                    """);
                using (code.OpenIndent())
                {
                    code.WriteLines(file.Methods.Select(method => method + ","));
                }

                code.WriteLine("]);");
            }
        }
    }
}
