using System.Linq.Expressions;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Igata.Specs.Yaml;

/// <summary>
/// Reads the position of the parser by reflection. Another generator in the same compiler can load an older YamlDotNet,
/// whose marks have other types, and code that is compiled against the version of this project could not call them.
/// </summary>
internal static class CharacterIndex
{
    private static readonly Func<ParsingEvent, int> GetEventStart = CompileReader<ParsingEvent>("Start");
    private static readonly Func<ParsingEvent, int> GetEventEnd = CompileReader<ParsingEvent>("End");
    private static readonly Func<YamlException, int> GetExceptionStart = CompileReader<YamlException>("Start");
    private static readonly Func<YamlException, int> GetExceptionEnd = CompileReader<YamlException>("End");

    public static int GetStart(ParsingEvent parsed) => GetEventStart(parsed);

    public static int GetEnd(ParsingEvent parsed) => GetEventEnd(parsed);

    public static int GetStart(YamlException exception) => GetExceptionStart(exception);

    public static int GetEnd(YamlException exception) => GetExceptionEnd(exception);

    private static Func<T, int> CompileReader<T>(string mark)
    {
        ParameterExpression parameter = Expression.Parameter(typeof(T));
        Expression index = Expression.Property(Expression.Property(parameter, mark), "Index");
        return Expression.Lambda<Func<T, int>>(Expression.Convert(index, typeof(int)), parameter).Compile();
    }
}
