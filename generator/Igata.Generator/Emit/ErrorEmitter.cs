using Igata.Generator.EmitModel;

namespace Igata.Generator.Emit;

/// <summary>The codes of the errors, and the exception that carries one.</summary>
internal static class ErrorEmitter
{
    // Every constructor has it, whatever the spec says of headers: a header that is declared later changes no signature.
    private const string HeadersParameter = "/// <param name=\"headers\">Headers that go with it.</param>";

    public static void Write(SourceWriter code, ErrorFile file)
    {
        EnumEmitter.Write(code, file.Codes);
        code.WriteBlankLine();
        code.WriteLine($"/// <summary>{file.Title} answered with an error.</summary>");
        using (code.OpenBlock($"public sealed class {file.Names.Exception} : ApiErrorException"))
        {
            WriteConstructors(code, file);
            code.WriteLine($$"""
                /// <summary>The code of the error; empty when the answer had none.</summary>
                public {{file.Names.Error}} Error => new(Code ?? "");

                """);
            foreach (ErrorPartCode part in file.Bodies.Concat(file.Headers))
            {
                code.WriteDocs(part.Docs);
                code.WriteLine($$"""public {{part.Type.NullableName}} {{part.Property}} { get; }""");
                code.WriteBlankLine();
            }

            code.WriteLine($$"""
                /// <summary>Where an answer tells its code and its message.</summary>
                internal static ErrorShape Shape { get; } = new(){{(file.Shape.Length == 0 ? "" : $" {{ {file.Shape} }}")}};

                """);
            WriteStatus(code, file);
        }
    }

    private static void WriteConstructors(SourceWriter code, ErrorFile file)
    {
        ErrorPartCode[] parts = [.. file.Bodies, .. file.Headers];
        if (parts.Length == 0)
        {
            code.WriteLine($$"""internal {{file.Names.Exception}}(ErrorResponse answer) : base(answer) { }""");
        }
        else
        {
            using (code.OpenBlock($"internal {file.Names.Exception}(ErrorResponse answer) : base(answer)"))
            {
                for (int i = 0; i < parts.Length; i++)
                {
                    string declared = $"{parts[i].Type.Name}{(parts[i].Type.IsValue ? "" : "?")} part{i + 1}";
                    code.WriteLine($$"""if ({{parts[i].Read.Replace("{0}", declared)}}) { {{parts[i].Property}} = part{{i + 1}}; }""");
                }
            }
        }

        code.WriteBlankLine();
        code.WriteLine($$"""
            /// <summary>An error to answer with, for a server or for one that stands in for a client.</summary>
            /// <param name="error">Its code.</param>
            /// <param name="message">What to say to a person.</param>
            /// <param name="statusCode">Its HTTP status; null: the one that the spec gives to the code, or 400.</param>
            """);
        code.WriteLine(HeadersParameter);
        code.WriteLine($$"""
            public {{file.Names.Exception}}({{file.Names.Error}} error, string? message = null, HttpStatusCode? statusCode = null, IReadOnlyDictionary<string, string>? headers = null)
                : base({{Literal.Create(file.Names.Api)}}, error.Value, message, statusCode ?? StatusOf(error), default, headers) { }

            """);
        // A body that is a string would be taken for the message: it comes as JSON, as any body may.
        bool hasText = file.Bodies.Any(body => body.Type.Name == "string") && file.Bodies.All(body => body.Type.Name != "JsonData");
        if (hasText)
        {
            WriteJsonConstructor(code, file);
        }

        foreach (ErrorPartCode body in file.Bodies.Where(body => body.Type.Name != "string"))
        {
            WriteBodyConstructor(code, file, body);
        }
    }

    private static void WriteJsonConstructor(SourceWriter code, ErrorFile file)
    {
        WriteDocs(code, "The JSON of the body, such as <c>JsonData.String(text)</c>.");
        code.WriteLine($$"""
            public {{file.Names.Exception}}({{file.Names.Error}} error, JsonData body, string? message = null, HttpStatusCode? statusCode = null, IReadOnlyDictionary<string, string>? headers = null)
                : base({{Literal.Create(file.Names.Api)}}, error.Value, message, statusCode ?? StatusOf(error), body, headers) { }

            """);
    }

    /// <summary>One to answer with that holds a typed body. The types of bodies differ, so the constructors do.</summary>
    private static void WriteBodyConstructor(SourceWriter code, ErrorFile file, ErrorPartCode body)
    {
        WriteDocs(code, "The body.");
        code.WriteLine($$"""
            public {{file.Names.Exception}}({{file.Names.Error}} error, {{body.Type.Name}} body, string? message = null, HttpStatusCode? statusCode = null, IReadOnlyDictionary<string, string>? headers = null)
                : base({{Literal.Create(file.Names.Api)}}, error.Value, message, statusCode ?? StatusOf(error), JsonData.Parse(JsonCodec.ToUtf8(body, {{body.Type.Writer}})), headers) => {{body.Property}} = body;

            """);
    }

    private static void WriteDocs(SourceWriter code, string body)
    {
        code.WriteLine($"""
            /// <summary>An error to answer with, and what its body holds.</summary>
            /// <param name="error">Its code.</param>
            /// <param name="body">{body}</param>
            /// <param name="message">What to say to a person.</param>
            /// <param name="statusCode">Its HTTP status; null: the one that the spec gives to the code, or 400.</param>
            """);
        code.WriteLine(HeadersParameter);
    }

    private static void WriteStatus(SourceWriter code, ErrorFile file)
    {
        if (file.Statuses.Count == 0)
        {
            code.WriteLine($"private static HttpStatusCode StatusOf({file.Names.Error} _) => HttpStatusCode.BadRequest;");
            return;
        }

        code.WriteLine($"private static HttpStatusCode StatusOf({file.Names.Error} error) => error.Value switch\n{{");
        using (code.OpenIndent())
        {
            foreach (ErrorStatus status in file.Statuses)
            {
                code.WriteLine($"{file.Names.Error}.Names.{status.Name} => (HttpStatusCode){status.Status},");
            }

            code.WriteLine("_ => HttpStatusCode.BadRequest,");
        }

        code.WriteLine("};");
    }
}
