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
            code.Line($$"""
                internal {{file.Names.Exception}}(ErrorAnswer answer) : base(answer) { }

                /// <summary>An error to answer with, for a server or for one that stands in for a client.</summary>
                /// <param name="error">Its code.</param>
                /// <param name="message">What to say to a person.</param>
                /// <param name="statusCode">Its HTTP status; null: the one that the spec gives to the code, or 400.</param>
                public {{file.Names.Exception}}({{file.Names.Error}} error, string? message = null, HttpStatusCode? statusCode = null)
                    : base({{Literal.Of(file.Names.Api)}}, error.Value, message, statusCode ?? StatusOf(error)) { }

                /// <summary>The code of the error; empty when the answer had none.</summary>
                public {{file.Names.Error}} Error => new(Code ?? "");

                /// <summary>Where an answer tells its code and its message.</summary>
                internal static ErrorShape Shape { get; } = new(){{(file.Shape.Length == 0 ? "" : $" {{ {file.Shape} }}")}};

                """);
            Status(code, file);
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
