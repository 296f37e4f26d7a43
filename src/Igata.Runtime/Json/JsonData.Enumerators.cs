using System.Collections;
using System.Text;

namespace Igata.Runtime;

public readonly partial struct JsonData
{
    /// <summary>The items of an array.</summary>
    public readonly struct ArrayItems : IEnumerable<JsonData>
    {
        private readonly JsonData _array;

        internal ArrayItems(JsonData array) => _array = array;

        /// <summary>Returns an enumerator that does not allocate.</summary>
        /// <returns>The enumerator.</returns>
        public Enumerator GetEnumerator() => new(_array);

        IEnumerator<JsonData> IEnumerable<JsonData>.GetEnumerator() => GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

        /// <summary>Enumerates the items of an array.</summary>
        public struct Enumerator : IEnumerator<JsonData>
        {
            private readonly JsonData _array;
            private int _end;

            internal Enumerator(JsonData array) => _array = array;

            /// <summary>Gets the current item.</summary>
            public JsonData Current { get; private set; }

            readonly object IEnumerator.Current => Current;

            /// <summary>Moves to the next item.</summary>
            /// <returns>False after the last item.</returns>
            public bool MoveNext()
            {
                PartReader reader = new(_array.Utf8, _end);
                if (_array.IsDefault || !reader.TryReadNextItem())
                {
                    return false;
                }

                Current = _array.Slice(reader.Start, reader.End);
                _end = reader.End;
                return true;
            }

            /// <summary>Moves before the first item.</summary>
            public void Reset() => _end = 0;

            /// <summary>Does nothing.</summary>
            public readonly void Dispose()
            {
            }
        }
    }

    /// <summary>The members of an object.</summary>
    public readonly struct ObjectMembers : IEnumerable<KeyValuePair<string, JsonData>>
    {
        private readonly JsonData _object;

        internal ObjectMembers(JsonData value) => _object = value;

        /// <summary>Returns an enumerator that allocates nothing but the names.</summary>
        /// <returns>The enumerator.</returns>
        public Enumerator GetEnumerator() => new(_object);

        IEnumerator<KeyValuePair<string, JsonData>> IEnumerable<KeyValuePair<string, JsonData>>.GetEnumerator() => GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

        /// <summary>Enumerates the members of an object.</summary>
        public struct Enumerator : IEnumerator<KeyValuePair<string, JsonData>>
        {
            private readonly JsonData _object;
            private int _end;

            internal Enumerator(JsonData value) => _object = value;

            /// <summary>Gets the current member.</summary>
            public KeyValuePair<string, JsonData> Current { get; private set; }

            readonly object IEnumerator.Current => Current;

            /// <summary>Moves to the next member.</summary>
            /// <returns>False after the last member.</returns>
            public bool MoveNext()
            {
                PartReader reader = new(_object.Utf8, _end);
                if (_object.IsDefault || !reader.TryReadNextMember(out ReadOnlySpan<byte> name))
                {
                    return false;
                }

                Current = new(Encoding.UTF8.GetString(name), _object.Slice(reader.Start, reader.End));
                _end = reader.End;
                return true;
            }

            /// <summary>Moves before the first member.</summary>
            public void Reset() => _end = 0;

            /// <summary>Does nothing.</summary>
            public readonly void Dispose()
            {
            }
        }
    }
}
