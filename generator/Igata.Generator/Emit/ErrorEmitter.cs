using Igata.Generator.EmitModel;

namespace Igata.Generator.Emit;

/// <summary>Writes the error codes and the exception that contains one.</summary>
internal static class ErrorEmitter
{
    // Every constructor has this parameter, even if the spec declares no headers, so that a header that is declared later changes no signature.
    private const string HeadersParameter = "/// <param name=\"headers\">The headers to send with the error.</param>";

    public static void Write(SourceWriter code, ErrorFile file)
    {
        EnumEmitter.Write(code, file.Codes);
        code.WriteBlankLine();
        code.WriteSummary($"The exception for an error that {file.Title} returns.");
        using (code.OpenBlock($"{file.Names.Access} sealed class {file.Names.Exception} : ApiErrorException"))
        {
            WriteConstructors(code, file);
            code.WriteLine($$"""
                /// <summary>The code of the error; {{(file.FindsByStatus ? "without a known one, the status or the class of the status if the spec describes it; otherwise " : "")}}empty if the response has none.</summary>
                public {{file.Names.Error}} Error => new({{(file.FindsByStatus ? "Shape.FindCode(Code, StatusCode)" : "Code ?? \"\"")}});

                """);
            foreach (ErrorPartCode part in file.Bodies.Concat(file.Headers))
            {
                code.WriteDocs(part.Docs);
                code.WriteLine($$"""public {{(part.Kind is ErrorPartKind.HeaderFamily ? part.Type.Name : part.Type.NullableName)}} {{part.Property}} { get; }""");
                code.WriteBlankLine();
            }

            code.WriteLine($$"""
                /// <summary>The positions of the code and the message in an error response.</summary>
                internal static ErrorShape Shape { get; } = new(){{(file.Shape.Length == 0 ? "" : $"{Layout.Fill}{{ {file.Shape} }}")}};

                """);
            WriteStatus(code, file);
        }
    }

    private static void WriteConstructors(SourceWriter code, ErrorFile file)
    {
        ErrorPartCode[] parts = [.. file.Bodies, .. file.Headers];
        if (parts.Length == 0)
        {
            code.WriteLine($$"""internal {{file.Names.Exception}}(ErrorResponse response) : base(response) { }""");
        }
        else
        {
            using (code.OpenBlock($"internal {file.Names.Exception}(ErrorResponse response) : base(response)"))
            {
                if (file.FindsByStatus)
                {
                    code.WriteLine("string code = Shape.FindCode(Code, StatusCode);");
                }

                for (int i = 0; i < parts.Length; i++)
                {
                    string declared = $"{parts[i].Type.Name}{(parts[i].Type.IsValue ? "" : "?")} part{i + 1}";
                    Condition isRead = Condition.Of($"{GetReader(parts[i].Kind)}({Layout.JoinList([.. parts[i].Arguments, "out " + declared])})");
                    code.WriteLine(Layout.If(Condition.All(parts[i].Condition, isRead), $"{parts[i].Property} = part{i + 1};"));
                }
            }
        }

        code.WriteBlankLine();
        code.WriteLine($$"""
            /// <summary>Creates an error for a server to return, or for a mock of the client to throw.</summary>
            /// <param name="error">Its code.</param>
            /// <param name="message">A message for a person.</param>
            /// <param name="statusCode">Its HTTP status; null: the one that the spec defines for the code, or {{file.DefaultStatus}}.</param>
            """);
        code.WriteLine(HeadersParameter);
        code.WriteLine($$"""
            public {{file.Names.Exception}}({{file.Names.Error}} error,{{Layout.Fill}}string? message = null,{{Layout.Fill}}global::System.Net.HttpStatusCode? statusCode = null,{{Layout.Fill}}IReadOnlyDictionary<string, string>? headers = null)
                : base({{Literal.Create(file.Names.Api)}}, error.Value, message, statusCode ?? StatusOf(error), default, headers) { }

            """);
        // An overload with a string body would be ambiguous with the message, so such a body is passed as JSON, as any body may be.
        ErrorPartCode[] bodies = [.. file.Bodies.Where(body => body.Kind is ErrorPartKind.Body)];
        bool hasText = bodies.Any(body => body.Type.Shape is TypeShape.Scalar && body.Type.Plain is { Member: null }) && bodies.All(body => body.Type is not { Shape: TypeShape.Scalar, Text: TextForm.Json });
        if (hasText)
        {
            WriteJsonConstructor(code, file);
        }

        foreach (ErrorPartCode body in file.Bodies.Where(body => body.Kind is ErrorPartKind.Body && body.Type.Plain is not { Member: null }))
        {
            WriteBodyConstructor(code, file, body);
        }

        if (file.Bodies.Any(IsContent))
        {
            WriteContentConstructor(code, file);
        }
    }

    private static bool IsContent(ErrorPartCode part) => part.Kind is ErrorPartKind.Text or ErrorPartKind.Bytes;

    private static string GetReader(ErrorPartKind kind) => kind switch
    {
        ErrorPartKind.Body => "TryReadBody",
        ErrorPartKind.Text => "TryReadText",
        ErrorPartKind.Bytes => "TryReadBytes",
        ErrorPartKind.Header => "TryReadHeader",
        ErrorPartKind.HeaderFamily => "TryReadHeaderFamily",
        _ => throw new InvalidOperationException($"The part {kind} is not defined."),
    };

    private static void WriteJsonConstructor(SourceWriter code, ErrorFile file)
    {
        WriteDocs(code, file, "The JSON of the body, such as <c>JsonData.String(text)</c>.");
        code.WriteLine($$"""
            public {{file.Names.Exception}}({{file.Names.Error}} error, JsonData body,{{Layout.Fill}}string? message = null,{{Layout.Fill}}global::System.Net.HttpStatusCode? statusCode = null,{{Layout.Fill}}IReadOnlyDictionary<string, string>? headers = null)
                : base({{Literal.Create(file.Names.Api)}}, error.Value, message, statusCode ?? StatusOf(error), body, headers) { }

            """);
    }

    /// <summary>Writes the constructor of an error with a typed body. The types of bodies differ, so the constructors have different signatures.</summary>
    private static void WriteBodyConstructor(SourceWriter code, ErrorFile file, ErrorPartCode body)
    {
        WriteDocs(code, file, "The body.");
        code.WriteLine($$"""
            public {{file.Names.Exception}}({{file.Names.Error}} error, {{body.Type.Name}} body,{{Layout.Fill}}string? message = null,{{Layout.Fill}}global::System.Net.HttpStatusCode? statusCode = null,{{Layout.Fill}}IReadOnlyDictionary<string, string>? headers = null)
                : base({{Literal.Create(file.Names.Api)}}, error.Value, message, statusCode ?? StatusOf(error),{{Layout.Fill}}JsonData.Parse(JsonCodec.ToUtf8(body, {{body.Type.Writer}})), headers) =>{{Layout.Fill}}{{body.Property}} = body;

            """);
    }

    /// <summary>Writes the constructor of an error whose body is not JSON.</summary>
    private static void WriteContentConstructor(SourceWriter code, ErrorFile file)
    {
        WriteDocs(code, file, "The body, which is not JSON.");
        using (code.OpenBlock($"public {file.Names.Exception}({file.Names.Error} error, global::Igata.Runtime.ErrorContent body,{Layout.Fill}string? message = null,{Layout.Fill}global::System.Net.HttpStatusCode? statusCode = null,{Layout.Fill}IReadOnlyDictionary<string, string>? headers = null){Layout.Fill}: base({Literal.Create(file.Names.Api)}, body, error.Value, message, statusCode ?? StatusOf(error), headers)"))
        {
            foreach (ErrorPartCode part in file.Bodies.Where(IsContent))
            {
                code.WriteLine(part.Kind is ErrorPartKind.Text ? $"{part.Property} = body.Text;" : $"if (body.Text is null) {{ {part.Property} = body.Bytes; }}");
            }
        }

        code.WriteBlankLine();
    }

    private static void WriteDocs(SourceWriter code, ErrorFile file, string body)
    {
        code.WriteLine($"""
            /// <summary>Creates an error with a body.</summary>
            /// <param name="error">Its code.</param>
            /// <param name="body">{body}</param>
            /// <param name="message">A message for a person.</param>
            /// <param name="statusCode">Its HTTP status; null: the one that the spec defines for the code, or {file.DefaultStatus}.</param>
            """);
        code.WriteLine(HeadersParameter);
    }

    private static void WriteStatus(SourceWriter code, ErrorFile file)
    {
        if (file.Statuses.Count == 0)
        {
            code.WriteLine($"private static global::System.Net.HttpStatusCode StatusOf({file.Names.Error} _) => {HttpStatusNames.Format(file.DefaultStatus)};");
            return;
        }

        code.WriteLine($"private static global::System.Net.HttpStatusCode StatusOf({file.Names.Error} error) => error.Value switch\n{{");
        using (code.OpenIndent())
        {
            foreach (ErrorStatus status in file.Statuses)
            {
                code.WriteLine($"{file.Names.Error}.Names.{status.Name} => {HttpStatusNames.Format(status.Status)},");
            }

            code.WriteLine($"_ => {HttpStatusNames.Format(file.DefaultStatus)},");
        }

        code.WriteLine("};");
    }
}
