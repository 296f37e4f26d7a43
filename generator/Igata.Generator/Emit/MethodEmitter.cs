using Igata.Generator.CSharp;

namespace Igata.Generator.Emit;

/// <summary>A method as a client has it: the call, its short form, its stream, and its members of the interface.</summary>
internal static class MethodEmitter
{
    private const string Token = "CancellationToken cancellationToken = default";

    public static void Write(SourceWriter code, MethodFile file)
    {
        MethodCode method = file.Method;
        if (method.Callable)
        {
            using (code.Open($"public sealed partial class {file.Names.Client}"))
            {
                Calls(code, method, extended: null);
            }

            code.Blank();
        }

        foreach (TypeSource type in file.Types)
        {
            TypeEmitter.Write(code, type);
            code.Blank();
        }

        if (method.Callable)
        {
            Interfaces(code, file);
        }

        ServerEmitter.Tables(code, file);
        if (method.Callable)
        {
            Batch(code, method, $"public static partial class {file.Names.Calls}");
        }
    }

    /// <summary>A method that another project adds: extension methods, and its types.</summary>
    public static void Write(SourceWriter code, ExtensionFile file)
    {
        using (code.Open($"internal static partial class {file.Names.Extensions}"))
        {
            Calls(code, file.Method, file.Names.Client);
        }

        foreach (TypeSource type in file.Types)
        {
            code.Blank();
            TypeEmitter.Write(code, type);
        }

        Batch(code, file.Method, $"internal static partial class {file.Names.ExtensionCalls}");
    }

    /// <param name="code">Where it is written.</param>
    /// <param name="method">The method.</param>
    /// <param name="extended">The client that it is an extension of; null: it is the client's own.</param>
    private static void Calls(SourceWriter code, MethodCode method, string? extended)
    {
        Call(code, method, extended);
        Overload(code, method, extended);
        Stream(code, method, extended);
    }

    private static void Call(SourceWriter code, MethodCode method, string? extended)
    {
        if (method.Kept is { } kept)
        {
            code.Line(kept);
            code.Blank();
        }

        code.Docs(method.Docs);
        code.Attributes(method.Attributes);
        code.Line($"{Begin(method.Result, method.NameAsync, extended)}{Parameters(method)}) =>");
        code.Line($"    {method.Call};");
    }

    private static void Overload(SourceWriter code, MethodCode method, string? extended)
    {
        if (method.Parameters.Count == 0)
        {
            return;
        }

        code.Blank();
        code.Line($"/// <inheritdoc cref=\"{method.NameAsync}({(extended is null ? "" : extended + ", ")}{method.Request}, CancellationToken)\"/>");
        code.Attributes(method.Attributes);
        code.Line($"{Begin(method.Result, method.NameAsync, extended)}{Spread(method)}, {Token}) =>");
        code.Line($$"""    {{(extended is null ? "" : "client.")}}{{method.NameAsync}}({{Gather(method)}}, cancellationToken);""");
    }

    private static void Stream(SourceWriter code, MethodCode method, string? extended)
    {
        if (method.Stream is not { } stream)
        {
            return;
        }

        code.Blank();
        code.Docs(method.Docs.Select(line => line.Replace("</summary>", stream.Words + "</summary>")));
        code.Attributes(method.Attributes);
        code.Line($"{Begin($"IAsyncEnumerable<{stream.Item.Name}>", stream.Name, extended)}{Parameters(method)}) =>");
        code.Line($"    {stream.Call};");
    }

    /// <summary>A method's head, up to its own parameters.</summary>
    private static string Begin(string result, string name, string? extended) =>
        extended is null ? $"public {result} {name}(" : $"public static {result} {name}(this {extended} client, ";

    /// <summary>The calls of a batch, which are sent later.</summary>
    private static void Batch(SourceWriter code, MethodCode method, string header)
    {
        if (method.Batch is not { } batch)
        {
            return;
        }

        code.Blank();
        using (code.Open(header))
        {
            string parameter = method.Request is null ? "" : method.RequestIsOptional ? $"{method.Request}? request = null" : $"{method.Request} request";
            code.Docs(method.ShortDocs);
            code.Attributes(method.Attributes);
            code.Line($"public static {batch.Type} {method.Name}({parameter}) =>");
            code.Line($"    {batch.Call};");
            if (method.Parameters.Count > 0)
            {
                code.Blank();
                code.Docs(method.ShortDocs);
                code.Attributes(method.Attributes);
                code.Line($"public static {batch.Type} {method.Name}({Spread(method)}) =>");
                code.Line($"    {method.Name}({Gather(method)});");
            }
        }
    }

    private static void Interfaces(SourceWriter code, MethodFile file)
    {
        MethodCode method = file.Method;
        using (code.Open($"public partial interface {file.Names.IClient}"))
        {
            code.Line($"/// <inheritdoc cref=\"{file.Names.Client}.{method.NameAsync}({(method.Request is null ? "" : method.Request + ", ")}CancellationToken)\"/>");
            code.Attributes(method.Attributes);
            code.Line($"{method.Result} {method.NameAsync}({Parameters(method)}) =>");
            code.Line($"    throw new NotImplementedException({Literal.Of($"This {file.Names.IClient} has no {method.NameAsync}.")});");
            if (method.Parameters.Count > 0)
            {
                code.Blank();
                code.Line($"/// <inheritdoc cref=\"{file.Names.Client}.{method.NameAsync}({method.Request}, CancellationToken)\"/>");
                code.Attributes(method.Attributes);
                code.Line($"{method.Result} {method.NameAsync}({Spread(method)}, {Token}) =>");
                code.Line($$"""    {{method.NameAsync}}({{Gather(method)}}, cancellationToken);""");
            }

            if (method.Stream is { } stream)
            {
                StreamMember(code, file, stream);
            }
        }

        code.Blank();
        ServerEmitter.Service(code, file);
    }

    private static void StreamMember(SourceWriter code, MethodFile file, StreamCode stream)
    {
        code.Blank();
        code.Line($"/// <inheritdoc cref=\"{file.Names.Client}.{stream.Name}({(file.Method.Request is null ? "" : file.Method.Request + ", ")}CancellationToken)\"/>");
        code.Attributes(file.Method.Attributes);
        code.Line($"IAsyncEnumerable<{stream.Item.Name}> {stream.Name}({Parameters(file.Method)}) =>");
        code.Line($"    throw new NotImplementedException({Literal.Of($"This {file.Names.IClient} has no {stream.Name}.")});");
    }

    private static string Parameters(MethodCode method) =>
        method.Request is null ? Token
        : method.RequestIsOptional ? $"{method.Request}? request = null, {Token}"
        : $"{method.Request} request, {Token}";

    private static string Spread(MethodCode method) => string.Join(", ", method.Parameters.Select(parameter => $"{parameter.Type} {parameter.Name}"));

    private static string Gather(MethodCode method) =>
        $$"""new {{method.Request}} { {{string.Join(", ", method.Parameters.Select(parameter => $"{parameter.Property} = {parameter.Name}"))}} }""";
}
