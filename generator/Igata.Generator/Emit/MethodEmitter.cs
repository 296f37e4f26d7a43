using Igata.Generator.EmitModel;

namespace Igata.Generator.Emit;

/// <summary>Writes a method of a client: the call, its short form, its stream, and its members of the interface.</summary>
internal static class MethodEmitter
{
    private const string Token = "CancellationToken cancellationToken = default";

    public static void Write(SourceWriter code, MethodFile file)
    {
        MethodCode method = file.Method;
        bool isCalled = method.Callable && file.Parts.HasFlag(ApiParts.Client);
        if (isCalled)
        {
            using (code.OpenBlock($"{file.Names.Access} sealed partial class {file.Names.Client}"))
            {
                WriteCalls(code, method, extended: null);
            }

            code.WriteBlankLine();
        }

        foreach (TypeSource type in file.Types)
        {
            TypeEmitter.Write(code, type);
            code.WriteBlankLine();
        }

        if (isCalled)
        {
            WriteInterfaces(code, file);
        }

        ServerEmitter.WriteTarget(code, file);
        if (isCalled)
        {
            WriteBatch(code, method, $"{file.Names.Access} static partial class {file.Names.Calls}");
        }
    }

    /// <summary>Writes a method that another project adds to the client: extension methods, and the types of the method.</summary>
    public static void Write(SourceWriter code, ExtensionFile file)
    {
        using (code.OpenBlock($"internal static partial class {file.Names.Extensions}"))
        {
            WriteCalls(code, file.Method, new Extended(file.Names.Client, file.Names.Extensions));
        }

        foreach (TypeSource type in file.Types)
        {
            code.WriteBlankLine();
            TypeEmitter.Write(code, type);
        }

        WriteBatch(code, file.Method, $"internal static partial class {file.Names.ExtensionCalls}");
    }

    /// <param name="code">The writer.</param>
    /// <param name="method">The method.</param>
    /// <param name="extended">The client that the method extends; null for a method of the client itself.</param>
    private static void WriteCalls(SourceWriter code, MethodCode method, Extended? extended)
    {
        WriteCall(code, method, extended);
        WriteOverload(code, method, method.Result, method.NameAsync, extended);
        WriteStream(code, method, extended);
    }

    private static void WriteCall(SourceWriter code, MethodCode method, Extended? extended)
    {
        code.WriteLines(method.OperationMembers);
        if (method.OperationMembers.Count > 0)
        {
            code.WriteBlankLine();
        }

        code.WriteDocs(method.Docs);
        code.WriteAttributes(method.Attributes);
        WriteCallBody(code, method, method.Result, method.NameAsync, method.Call, extended);
    }

    /// <summary>Writes the short form of a call or of its stream.</summary>
    private static void WriteOverload(SourceWriter code, MethodCode method, string result, string name, Extended? extended)
    {
        if (method.Parameters.Count == 0)
        {
            return;
        }

        code.WriteBlankLine();
        code.WriteDocs(new DocBlock { InheritedFrom = FormatReference(method, name, extended?.Client) });
        code.WriteAttributes(method.Attributes);
        code.WriteLine($"{FormatSignatureStart(result, name, extended?.Client)}{ParameterList(method)},{Layout.Fill}{Token}) =>");
        code.WriteLine($$"""    {{(extended is null ? "" : "client.")}}{{name}}({{ObjectInitializer(method)}}, cancellationToken);""");
    }

    private static void WriteStream(SourceWriter code, MethodCode method, Extended? extended)
    {
        if (method.Stream is not { } stream)
        {
            return;
        }

        code.WriteBlankLine();
        code.WriteDocs(new DocBlock { InheritedFrom = FormatReference(method, method.NameAsync, extended?.Client), Remarks = [stream.Remark] });
        code.WriteAttributes(method.Attributes);
        WriteCallBody(code, method, stream.Result, stream.Name, stream.Call, extended);
        WriteOverload(code, method, stream.Result, stream.Name, extended);
    }

    /// <summary>Writes the signature and the call. An extension checks the contract first, because it has no constructor that could do so.</summary>
    private static void WriteCallBody(SourceWriter code, MethodCode method, string result, string name, string call, Extended? extended)
    {
        string signature = $"{FormatSignatureStart(result, name, extended?.Client)}{FormatParameters(method)})";
        if (extended is null)
        {
            code.WriteLine($"{signature} =>");
            code.WriteLine($"    {call};");
            return;
        }

        string request = method.Request is null ? "" : method.RequestIsOptional ? $", {method.Request}? request" : $", {method.Request} request";
        using (code.OpenBlock(signature))
        {
            code.WriteLine($"""
                {GeneratedContract.Require(extended.Holder)}
                return Send(client{(request.Length == 0 ? "" : ", request")}, cancellationToken);

                [MethodImpl(MethodImplOptions.NoInlining)]
                static {result} Send({extended.Client} client{request}, CancellationToken cancellationToken) =>
                    {call};
                """);
        }
    }

    private static string FormatReference(MethodCode method, string name, string? extended) =>
        $"{name}({(extended is null ? "" : extended + ", ")}{(method.Request is null ? "" : method.Request + ", ")}CancellationToken)";

    /// <summary>Formats the start of a method, up to the parameters of the call.</summary>
    private static string FormatSignatureStart(string result, string name, string? extended) =>
        extended is null ? $"public {result} {name}(" : $"public static {result} {name}(this {extended} client, ";

    /// <summary>Writes the method that creates a call for a batch, which is sent later.</summary>
    private static void WriteBatch(SourceWriter code, MethodCode method, string header)
    {
        if (method.Batch is not { } batch)
        {
            return;
        }

        code.WriteBlankLine();
        using (code.OpenBlock(header))
        {
            string parameter = method.Request is null ? "" : method.RequestIsOptional ? $"{method.Request}? request = null" : $"{method.Request} request";
            code.WriteDocs(method.ShortDocs);
            code.WriteAttributes(method.Attributes);
            code.WriteLine($"public static {batch.Type} {method.TableName}({parameter}) =>");
            code.WriteLine($"    {batch.Call};");
            if (method.Parameters.Count > 0)
            {
                code.WriteBlankLine();
                code.WriteDocs(method.ShortDocs);
                code.WriteAttributes(method.Attributes);
                code.WriteLine($"public static {batch.Type} {method.TableName}({ParameterList(method)}) =>");
                code.WriteLine($"    {method.TableName}({ObjectInitializer(method)});");
            }
        }
    }

    private static void WriteInterfaces(SourceWriter code, MethodFile file)
    {
        MethodCode method = file.Method;
        using (code.OpenBlock($"{file.Names.Access} partial interface {file.Names.IClient}"))
        {
            WriteMembers(code, file, method.Result, method.NameAsync);
            if (method.Stream is { } stream)
            {
                code.WriteBlankLine();
                WriteMembers(code, file, stream.Result, stream.Name);
            }
        }

        code.WriteBlankLine();
    }

    /// <summary>Writes the members of the interface for a call or its stream, and for its short form.</summary>
    private static void WriteMembers(SourceWriter code, MethodFile file, string result, string name)
    {
        MethodCode method = file.Method;
        string docs = $"/// <inheritdoc cref=\"{file.Names.Client}.{FormatReference(method, name, extended: null)}\"/>";
        code.WriteLine(docs);
        code.WriteAttributes(method.Attributes);
        NotImplementedBody.Write(code, $"{result} {name}({FormatParameters(method)})", file.Names.IClient, name);
        if (method.Parameters.Count > 0)
        {
            code.WriteBlankLine();
            code.WriteLine(docs);
            code.WriteAttributes(method.Attributes);
            code.WriteLine($"{result} {name}({ParameterList(method)},{Layout.Fill}{Token}) =>");
            code.WriteLine($$"""    {{name}}({{ObjectInitializer(method)}}, cancellationToken);""");
        }
    }

    private static string FormatParameters(MethodCode method) =>
        method.Request is null ? Token
        : method.RequestIsOptional ? $"{method.Request}? request = null,{Layout.Fill}{Token}"
        : $"{method.Request} request,{Layout.Fill}{Token}";

    private static string ParameterList(MethodCode method) => Layout.JoinList(method.Parameters.Select(parameter => $"{parameter.Type} {parameter.Name}"));

    private static string ObjectInitializer(MethodCode method) =>
        $$"""new {{method.Request}} { {{Layout.JoinList(method.Parameters.Select(parameter => $"{parameter.Property} = {parameter.Name}"))}} }""";

    /// <param name="Client">The client that methods are added to.</param>
    /// <param name="Holder">The class that contains them.</param>
    private sealed record Extended(string Client, string Holder);
}
