namespace Igata.Specs.Model;

/// <summary>
/// Queries over the array of an <see cref="EquatableArray{T}"/>. LINQ would enumerate the structure as an object through interfaces; it reads an
/// array directly.
/// </summary>
public static class EquatableArrayQueries
{
    public static IEnumerable<TResult> Select<T, TResult>(this EquatableArray<T> items, Func<T, TResult> selector) => items.Items.Select(selector);

    public static IEnumerable<TResult> Select<T, TResult>(this EquatableArray<T> items, Func<T, int, TResult> selector) => items.Items.Select(selector);

    public static IEnumerable<TResult> SelectMany<T, TResult>(this EquatableArray<T> items, Func<T, IEnumerable<TResult>> selector) => items.Items.SelectMany(selector);

    public static IEnumerable<T> Where<T>(this EquatableArray<T> items, Func<T, bool> predicate) => items.Items.Where(predicate);

    public static bool Any<T>(this EquatableArray<T> items) => items.Count > 0;

    public static bool Any<T>(this EquatableArray<T> items, Func<T, bool> predicate)
    {
        foreach (T item in items)
        {
            if (predicate(item))
            {
                return true;
            }
        }

        return false;
    }

    public static bool All<T>(this EquatableArray<T> items, Func<T, bool> predicate)
    {
        foreach (T item in items)
        {
            if (!predicate(item))
            {
                return false;
            }
        }

        return true;
    }

    public static T? FirstOrDefault<T>(this EquatableArray<T> items, Func<T, bool> predicate) => items.Items.FirstOrDefault(predicate);

    public static T First<T>(this EquatableArray<T> items, Func<T, bool> predicate) => items.Items.First(predicate);

    public static T[] ToArray<T>(this EquatableArray<T> items) => [.. items.Items];
}
