using Igata.Generator.EmitModel;

namespace Igata.Generator.Emit;

/// <summary>Writes the server part of a method: its member of the service, its operation, and its target.</summary>
internal static class ServerEmitter
{
    public static void Write(SourceWriter code, MethodFile file)
    {
        MethodCode method = file.Method;
        using (code.OpenBlock($"{file.Names.Access} partial interface {file.Names.Service}"))
        {
            code.WriteDocs(method.ShortDocs);
            string request = method.Request is null ? "" : method.Request + " request," + Layout.Fill;
            NotImplementedBody.Write(code, $"{method.Result} {method.NameAsync}({request}CancellationToken cancellationToken)", file.Names.Service, method.NameAsync);
            if (method is { IsStreamed: true, Stream: { } events })
            {
                code.WriteBlankLine();
                code.WriteDocs(method.ShortDocs with { Remarks = [events.Remark] });
                code.WriteLine($"{events.Result} {events.Name}({request}CancellationToken cancellationToken) =>");
                code.WriteLine($"    ServerEvents.FromData({method.NameAsync}({(method.Request is null ? "" : "request, ")}cancellationToken));");
            }
        }

        string? response = method.IsStreamed && method.Stream is { } named ? named.Result : method.Response?.Name;
        string[] types = [file.Names.Service, .. method.Request is null ? [] : new[] { method.Request }, .. response is null ? [] : new[] { response }];
        code.WriteBlankLine();
        using (code.OpenBlock($"{file.Names.Access} static partial class {file.Names.Operations}"))
        {
            code.WriteLine($"private static Operation<{file.Names.Service}> {method.OperationName} =>{Layout.Fill}Operation.{method.Operation}<{string.Join(", ", types)}>(");
            code.WriteLine("    " + string.Join(",\n    ", method.OperationArguments) + ");");
        }
    }

    /// <summary>Writes the target of a method. It is in the namespace of the client, because users of the client refer to it as well.</summary>
    public static void WriteTarget(SourceWriter code, MethodFile file)
    {
        using (code.OpenBlock($"{file.Names.Access} static partial class {file.Names.Targets}"))
        {
            code.WriteDocs(file.Method.ShortDocs);
            code.WriteLine($"public const string {file.Method.TableName} = {file.Method.TargetLiteral};");
        }
    }
}
