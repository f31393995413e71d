// Words for streets, flats and states.

import Text

/// English words at the end of a street name, with the number before it. They also count in lower
/// case.
let longSuffixes = WordSet(
  "street avenue road lane boulevard drive crescent terrace parkway highway freeway turnpike")

let streetSuffixes = longSuffixes.union(
  """
  st ave av rd ln dr blvd ct court pl place way sq square ter terr cres close pkwy hwy circle cir \
  trail trl walk mews grove gardens gdns row alley loop plaza path pike heights hill ridge rise \
  wharf quay green parade esplanade bypass crossing
  """)

/// Such words with other meanings. A comma and a capital letter must follow: `22 Quarry Bank, Otley`.
let placeSuffixes = WordSet(
  "bank hollow view brae glebe vale croft mount meadow meadows orchard garth fold manse rectory vicarage farm cottage barn mill"
)

/// Abbreviations among them that are no other words.
let clearSuffixes = WordSet("rd ave ln blvd cres pkwy gdns")

/// Endings of street names in languages with the number after the street.
let streetEndings: [StaticString] = [
  "strasse", "str", "weg", "gasse", "platz", "allee", "ufer", "damm", "straat", "laan", "plein",
  "gracht", "kade", "singel", "dijk", "gatan", "vagen", "vej", "gade", "veien", "gata", "gate",
  "vegen", "plads", "katu", "tie", "kuja", "utca", "utja", " ter", "rkp", "korut", "krt", " u",
  "ulica",
  "sokak", "sokagi", "caddesi", "cadde", "bulvari", "bulvar", "mahallesi", " mah", " sok", " sk",
  " cad", " cd", " blv", "brucke", "steig", "chaussee", "markt", "berg", "graben", "bakken",
]

/// Words before a street name, after its number.
let streetPrefixes = WordSet(
  "rue avenue av boulevard boul bd chemin allee allée impasse quai place cours route square via rua calle"
)

/// Such words without another meaning. They also count in lower case.
let clearPrefixes = WordSet(
  """
  blvd bulevar jirón jr cll kra clle rua boul chaussée pje pasaje transversal circunvalación rue boulevard avenida avda calle ul ulica jl jln jalan sokak улица ул проспект переулок шоссе \
  бульвар viale piazza corso vicolo plaza paseo carrera camino trav travessa praça alameda impasse chemin \
  quai allée c r al os pza пр пер пл наб мкр набережная проезд gg perumahan perum laan
  """)

/// Such words with another meaning. A dot or a slash must follow them.
let dottedPrefixes = WordSet("al os pl c r cl cra pr pg ш пр пл")

let streetParticles = WordSet(
  """
  de la le les du des da do dos das del della delle dei di al el los las van von der den het ter ten \
  lieu-dit lieudit aan op hinter unter vor zum zur y e i of the and saint st ste san santa santo sao sint am im an
  """)

/// Words for flats, floors and buildings.
let unitWords = WordSet(
  """
  level nº n° apt apartment suite ste unit flat floor fl room rm box bldg building block appt apto piso etage \
  wohnung top stock og eg hinterhaus lot no nr int interior interno scala esc bte boîte loja fundos kamer portal puerta pta dpto depto dto esq \
  andar col colonia fracc bât bâtiment étage residence résidence block sector tower kat daire podjezd подъезд этаж г no nr p.o po dpo apo fpo nan blok kav rt rw kel kec kab dom lok kv korp \
  дом кв квартира корп стр д к bat bis escalera daire kat
  """)

/// Words for flats, floors and buildings that have other meanings, but before a number or a capital letter.
let numberedUnits = WordSet(
  """
  bloco bl torre edif edificio ed conj conjunto sala quadra lote lt qd casa cj wing tower house villa plot phase aufgang hall \
  palazzina piano planta esc ático verdieping huis bus hs m p k d w klatka piętro bud оф офис помещение пом эт lantai \
  n izq der links rechts gauche droite izda izquierda dcha derecha esquerdo direito dto sinistra destra left right
  unit no nomor halle tür gebäude
  """)

/// Words in the names of buildings.
let buildingWords = WordSet(
  """
  manse rectory vicarage farm cottage barn mill house court tower towers building apartments mansions lodge heights residence residences résidence immeuble bâtiment \
  edificio residencial condominio condomínio palazzo haus hof complex estate park plaza gardens villas centre center
  """)

/// Words that are never part of an address.
let smallWords = WordSet(
  """
  a about after again all also am an and any are as at be because been before but by can cannot \
  come could did do does for from get had has have he her here him his how i if in is it its just \
  me more my never no not now of on once one or our out over people please she since so some still \
  than thank thanks that the their them then there these they this those to today tomorrow until \
  up us very was we were what when where which while who why will with without would you your \
  yesterday days hours minutes weeks months years times dollars euros percent different items \
  orders packages stores customers
  """)

/// The postal codes of the US states and territories (USPS Publication 28).
let states = WordSet(
  """
  AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY \
  NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC PR GU VI AA AE AP
  """)
