using Igata.Specs.Spec;

namespace Igata.Specs.Checking;

/// <summary>Finds the descriptions of error codes, those of the API and those of its methods.</summary>
internal static class ErrorCodes
{
    public static IEnumerable<ErrorCodeSpec> GetAll(FolderSpec spec) =>
        (spec.Api?.Errors.Codes ?? []).Concat(spec.Methods.SelectMany(method => method.Errors.Codes));
}
