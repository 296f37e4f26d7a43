using Igata.Generator.CSharp;

namespace Igata.Generator.Emit;

/// <summary>The codes of the errors, and the exception that carries one.</summary>
internal static class ErrorEmitter
{
    public static void Write(SourceWriter code, ErrorFile file)
    {
        EnumEmitter.Write(code, file.Codes);
        code.Blank();
        code.Line($"/// <summary>{file.Title} answered with an error.</summary>");
        using (code.Open($"public sealed class {file.Names.Exception} : ApiErrorException"))
        {
            Constructors(code, file);
            code.Line($$"""
                /// <summary>The code of the error; empty when the answer had none.</summary>
                public {{file.Names.Error}} Error => new(Code ?? "");

                """);
            foreach (ErrorPartCode part in file.Bodies.Concat(file.Headers))
            {
                code.Docs(part.Docs);
                code.Line($$"""public {{part.Type.NullableName}} {{part.Property}} { get; }""");
                code.Blank();
            }

            code.Line($$"""
                /// <summary>Where an answer tells its code and its message.</summary>
                internal static ErrorShape Shape { get; } = new(){{(file.Shape.Length == 0 ? "" : $" {{ {file.Shape} }}")}};

                """);
            Status(code, file);
        }
    }

    private static void Constructors(SourceWriter code, ErrorFile file)
    {
        ErrorPartCode[] parts = [.. file.Bodies, .. file.Headers];
        if (parts.Length == 0)
        {
            code.Line($$"""internal {{file.Names.Exception}}(ErrorAnswer answer) : base(answer) { }""");
        }
        else
        {
            using (code.Open($"internal {file.Names.Exception}(ErrorAnswer answer) : base(answer)"))
            {
                for (int i = 0; i < parts.Length; i++)
                {
                    string declared = $"{parts[i].Type.Name}{(parts[i].Type.IsValue ? "" : "?")} part{i + 1}";
                    code.Line($$"""if ({{parts[i].Read.Replace("{0}", declared)}}) { {{parts[i].Property}} = part{{i + 1}}; }""");
                }
            }
        }

        string headers = file.Headers.Count == 0 ? "" : ", IReadOnlyDictionary<string, string>? headers = null";
        string last = file.Headers.Count == 0 ? "" : ", default, headers";
        code.Blank();
        code.Line($$"""
            /// <summary>An error to answer with, for a server or for one that stands in for a client.</summary>
            /// <param name="error">Its code.</param>
            /// <param name="message">What to say to a person.</param>
            /// <param name="statusCode">Its HTTP status; null: the one that the spec gives to the code, or 400.</param>
            """);
        HeadersParameter(code, file);
        code.Line($$"""
            public {{file.Names.Exception}}({{file.Names.Error}} error, string? message = null, HttpStatusCode? statusCode = null{{headers}})
                : base({{Literal.Of(file.Names.Api)}}, error.Value, message, statusCode ?? StatusOf(error){{last}}) { }

            """);
        // A body that is a string would be taken for the message: it comes as JSON, as any body may.
        bool hasText = file.Bodies.Any(body => body.Type.Name == "string") && file.Bodies.All(body => body.Type.Name != "JsonData");
        if (hasText)
        {
            WithJson(code, file, headers);
        }

        foreach (ErrorPartCode body in file.Bodies.Where(body => body.Type.Name != "string"))
        {
            WithBody(code, file, body, headers);
        }
    }

    private static void WithJson(SourceWriter code, ErrorFile file, string headers)
    {
        Docs(code, file, "The JSON of the body, such as <c>JsonData.String(text)</c>.");
        code.Line($$"""
            public {{file.Names.Exception}}({{file.Names.Error}} error, JsonData body, string? message = null, HttpStatusCode? statusCode = null{{headers}})
                : base({{Literal.Of(file.Names.Api)}}, error.Value, message, statusCode ?? StatusOf(error), body{{(file.Headers.Count == 0 ? "" : ", headers")}}) { }

            """);
    }

    /// <summary>One to answer with that holds a typed body. The types of bodies differ, so the constructors do.</summary>
    private static void WithBody(SourceWriter code, ErrorFile file, ErrorPartCode body, string headers)
    {
        string last = file.Headers.Count == 0 ? "" : ", headers";
        Docs(code, file, "The body.");
        code.Line($$"""
            public {{file.Names.Exception}}({{file.Names.Error}} error, {{body.Type.Name}} body, string? message = null, HttpStatusCode? statusCode = null{{headers}})
                : base({{Literal.Of(file.Names.Api)}}, error.Value, message, statusCode ?? StatusOf(error), JsonData.Parse(Json.ToUtf8(body, {{body.Type.Writer}})){{last}}) => {{body.Property}} = body;

            """);
    }

    private static void Docs(SourceWriter code, ErrorFile file, string body)
    {
        code.Line($"""
            /// <summary>An error to answer with, and what its body holds.</summary>
            /// <param name="error">Its code.</param>
            /// <param name="body">{body}</param>
            /// <param name="message">What to say to a person.</param>
            /// <param name="statusCode">Its HTTP status; null: the one that the spec gives to the code, or 400.</param>
            """);
        HeadersParameter(code, file);
    }

    private static void HeadersParameter(SourceWriter code, ErrorFile file)
    {
        if (file.Headers.Count > 0)
        {
            code.Line("/// <param name=\"headers\">Headers that go with it.</param>");
        }
    }

    private static void Status(SourceWriter code, ErrorFile file)
    {
        if (file.Statuses.Count == 0)
        {
            code.Line($"private static HttpStatusCode StatusOf({file.Names.Error} _) => HttpStatusCode.BadRequest;");
            return;
        }

        code.Line($"private static HttpStatusCode StatusOf({file.Names.Error} error) => error.Value switch\n{{");
        using (code.Indent())
        {
            foreach (ErrorStatus status in file.Statuses)
            {
                code.Line($"{file.Names.Error}.Names.{status.Name} => (HttpStatusCode){status.Status},");
            }

            code.Line("_ => HttpStatusCode.BadRequest,");
        }

        code.Line("};");
    }
}
