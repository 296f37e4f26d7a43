using Igata.Generator.CSharp;

namespace Igata.Generator.Emit;

/// <summary>A method as a server has it: its member of the service, its target, and its operation.</summary>
internal static class ServerEmitter
{
    public static void Service(SourceWriter code, MethodFile file)
    {
        MethodCode method = file.Method;
        using (code.Open($"public partial interface {file.Names.Service}"))
        {
            code.Docs(method.ShortDocs);
            string request = method.Request is null ? "" : method.Request + " request, ";
            code.Line($"{method.Result} {method.NameAsync}({request}CancellationToken cancellationToken) =>");
            code.Line($"    throw new NotImplementedException({Literal.Of($"This {file.Names.Service} has no {method.NameAsync}.")});");
        }

        code.Blank();
    }

    public static void Tables(SourceWriter code, MethodFile file)
    {
        MethodCode method = file.Method;
        using (code.Open($"public static partial class {file.Names.Targets}"))
        {
            code.Docs(method.ShortDocs);
            code.Line($"public const string {method.Name} = {method.TargetLiteral};");
        }

        if (!method.Callable)
        {
            return;
        }

        string[] types = [file.Names.Service, .. method.Request is null ? [] : new[] { method.Request }, .. method.Response is null ? [] : new[] { method.Response.Name }];
        code.Blank();
        using (code.Open($"public static partial class {file.Names.Operations}"))
        {
            code.Line($"private static Operation<{file.Names.Service}> {method.Name} => Operation.{method.Operation}<{string.Join(", ", types)}>(");
            code.Line("    " + string.Join(",\n    ", method.OperationArguments) + ");");
        }
    }
}
