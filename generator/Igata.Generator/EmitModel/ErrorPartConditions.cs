using Igata.Specs.Model;

namespace Igata.Generator.EmitModel;

/// <summary>Builds the conditions, over the code and the operation of an error, that it can have a part.</summary>
internal sealed class ErrorPartConditions(Api api, ApiNames names, IReadOnlyList<ErrorPartSource> sources)
{
    // The code that describes the error can be its status, which the constructor finds once.
    private readonly string _code = ErrorCodeBuilder.FindsByStatus(api) ? "code" : "Code";

    /// <param name="hasPart">Whether an error with the code has the part; null if the code says nothing about it.</param>
    /// <param name="isCommon">Whether the part is the body of every error whose code says nothing.</param>
    public Condition Build(Func<ErrorCode, bool?> hasPart, Func<TypeRef?, bool> isCommon)
    {
        Condition[] conditions = [.. sources.Select(source => BuildOfCodes(source, hasPart, isCommon(source.Body)))];
        int[] others = [.. Enumerable.Range(1, conditions.Length - 1).Where(index => !conditions[index].Equals(conditions[0]))];
        Condition isOther = others.Length == 0 ? Condition.False : Condition.Is("Operation", [.. others.Select(index => FormatTarget(sources[index].Method!))]);
        return Condition.Any(
        [
            Condition.All(isOther.Negate(), conditions[0]),
            .. others.Select(index => Condition.All(Condition.Is("Operation", FormatTarget(sources[index].Method!)), conditions[index])),
        ]);
    }

    public string DescribeCodes(ErrorCode[] codes)
    {
        string[] described = [.. codes.Select(code => code.Name).Distinct().Select(name => $"<see cref=\"{names.Error}.{name}\"/>")];
        return described.Length == 0 ? "" : $" of {string.Join(" or ", described)}";
    }

    private Condition BuildOfCodes(ErrorPartSource source, Func<ErrorCode, bool?> hasPart, bool isCommon)
    {
        string[] matching = [.. source.Codes.Where(code => isCommon ? hasPart(code) == false : hasPart(code) == true).Select(code => $"{names.Error}.Names.{code.Name}")];
        Condition isMatching = matching.Length == 0 ? Condition.False : Condition.Is(_code, matching);
        return isCommon ? isMatching.Negate() : isMatching;
    }

    private string FormatTarget(Method method) => $"{names.Targets}.{MemberNames.FormatTableName(api, method)}";
}
