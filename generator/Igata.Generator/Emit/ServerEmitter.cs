using Igata.Generator.EmitModel;

namespace Igata.Generator.Emit;

/// <summary>A method as a server has it: its member of the service, its target, and its operation.</summary>
internal static class ServerEmitter
{
    public static void WriteService(SourceWriter code, MethodFile file)
    {
        MethodCode method = file.Method;
        using (code.OpenBlock($"public partial interface {file.Names.Service}"))
        {
            code.WriteDocs(method.ShortDocs);
            string request = method.Request is null ? "" : method.Request + " request, ";
            code.WriteLine($"{method.Result} {method.NameAsync}({request}CancellationToken cancellationToken) =>");
            code.WriteLine($"    throw new NotImplementedException({Literal.Create($"This {file.Names.Service} has no {method.NameAsync}.")});");
        }

        code.WriteBlankLine();
    }

    public static void WriteTables(SourceWriter code, MethodFile file)
    {
        MethodCode method = file.Method;
        using (code.OpenBlock($"public static partial class {file.Names.Targets}"))
        {
            code.WriteDocs(method.ShortDocs);
            code.WriteLine($"public const string {method.Name} = {method.TargetLiteral};");
        }

        if (!method.Callable)
        {
            return;
        }

        string[] types = [file.Names.Service, .. method.Request is null ? [] : new[] { method.Request }, .. method.Response is null ? [] : new[] { method.Response.Name }];
        code.WriteBlankLine();
        using (code.OpenBlock($"public static partial class {file.Names.Operations}"))
        {
            code.WriteLine($"private static Operation<{file.Names.Service}> {method.Name} =>{Layout.Fill}Operation.{method.Operation}<{string.Join(", ", types)}>(");
            code.WriteLine("    " + string.Join(",\n    ", method.OperationArguments) + ");");
        }
    }
}
