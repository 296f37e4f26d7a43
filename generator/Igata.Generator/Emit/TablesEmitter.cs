using Igata.Generator.EmitModel;

namespace Igata.Generator.Emit;

/// <summary>Writes the tables over all methods. Each method adds its row in its own file.</summary>
internal static class TablesEmitter
{
    public static void Write(SourceWriter code, TablesFile file)
    {
        ApiNames names = file.Names;
        code.WriteSummary(file.Api.Targets);
        using (code.OpenBlock($"{names.Access} static partial class {names.Targets}"))
        {
            code.WriteLine("/// <summary>All of them, in the order of the spec.</summary>");
            code.WriteLine("public static IReadOnlyList<string> All { get; } =\n[");
            using (code.OpenIndent())
            {
                code.WriteLines(file.Targets.Select(target => target + ","));
            }

            code.WriteLine("];");
        }

        if (file.Api.IsJsonRpc && file.Parts.HasFlag(ApiParts.Client))
        {
            code.WriteBlankLine();
            code.WriteSummary($"The calls of {file.Api.Title} as values, which <see cref=\"JsonRpcBatchExtensions\"/> sends as a batch.");
            code.WriteLine($"{names.Access} static partial class {names.Calls};");
        }
    }

    public static void WriteServer(SourceWriter code, TablesFile file)
    {
        ApiNames names = file.Names;
        string table = $"OperationTable<{names.Service}>";
        code.WriteSummary($"Implement this interface to host {file.Api.Title}. Operations that are not implemented return an error.");
        code.WriteLine($"{names.Access} partial interface {names.Service};");
        code.WriteBlankLine();
        code.WriteSummary($"The operations of {file.Api.Title} for a server. It finds them by {file.Api.TableKind}, reads and validates the request, and calls an <see cref=\"{names.Service}\"/>.");
        using (code.OpenBlock($"{names.Access} static partial class {names.Operations}"))
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
