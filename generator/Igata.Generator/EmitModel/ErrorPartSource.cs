using Igata.Specs.Model;

namespace Igata.Generator.EmitModel;

/// <summary>The bodies and headers of the errors of one method, or of all methods that have those of the API.</summary>
/// <param name="Method">The method; null for all methods that are not listed on their own.</param>
/// <param name="Codes">The codes of the API, as they are here.</param>
/// <param name="Body">The body of every error whose code has none of its own, or null.</param>
internal sealed record ErrorPartSource(Method? Method, EquatableArray<ErrorCode> Codes, TypeRef? Body)
{
    public static IEnumerable<ErrorPartSource> GetAll(Api api) =>
    [
        new ErrorPartSource(null, api.Errors.Codes, api.Errors.Body),
        .. api.Methods.Where(method => method.Errors.ChangesParts)
            .Select(method => new ErrorPartSource(method, [.. api.Errors.Codes.Select(method.Errors.Resolve)], method.Errors.Own?.Body ?? api.Errors.Body)),
    ];

    /// <summary>Returns the types of the bodies, with the code that has it.</summary>
    public IEnumerable<(TypeRef Type, ErrorCode? Code)> GetBodies() =>
    [
        .. Codes.Where(code => code.Body is not null).Select(code => (ErrorPartsBuilder.GetBareType(code.Body!), (ErrorCode?)code)),
        .. Body is null ? [] : new[] { (ErrorPartsBuilder.GetBareType(Body), (ErrorCode?)null) },
    ];
}
